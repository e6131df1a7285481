const HEADER = 'retry-after';
const LEAST_S = 1;
const MOST_S = 60;

/** Seconds to wait where Slack asks for so many: 0 or less would be a storm of calls, a month a bot that sleeps. */
export function boundedWaitS(asked: number): number {
  return Number.isFinite(asked) ? Math.min(MOST_S, Math.max(LEAST_S, asked)) : MOST_S;
}

/** `fetch` for Slack's client, which waits as long as it is told: what it is told is bounded. */
export const patientFetch: typeof fetch = async (...request) => {
  const response = await fetch(...request);
  const asked = response.headers.get(HEADER);
  if (asked === null) return response;
  const headers = new Headers(response.headers);
  headers.set(HEADER, String(boundedWaitS(Number.parseInt(asked, 10))));
  const { status, statusText } = response;
  return new Response(response.body, { status, statusText, headers });
};
