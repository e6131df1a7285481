/** Slack says no. `code` is the error code Slack gives for it, `details` what else its answer carries. */
export class Refusal extends Error {
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: string, details: Record<string, unknown> = {}) {
    super(Object.keys(details).length === 0 ? code : `${code} ${JSON.stringify(details)}`);
    this.name = 'Refusal';
    this.code = code;
    this.details = details;
  }
}
