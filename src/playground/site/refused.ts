import { z } from 'zod';
import { workspaceSite } from '../../i18n/da/workspace-site.ts';
import type { Refusal } from '../refusal.ts';
import type { Outcome } from './protocol.ts';

/** A refusal in words: what happened and what to do, and Slack's own lines about what the app sent. */
export function refused(code: string, details: Readonly<Record<string, unknown>> = {}): Outcome {
  const { errors } = details;
  const problems = Array.isArray(errors) ? errors.filter((line) => typeof line === 'string') : [];
  const lines = [
    workspaceSite.refusal(code),
    ...(problems.length > 0 ? [workspaceSite.slackSays(problems)] : []),
  ];
  return { ok: false, code, message: lines.join(' ') };
}

const Complaints = z.record(z.string(), z.string());

/** What Slack shows under the fields of a modal that it does not send yet, by `block_id`; null when the refusal is another. */
export function complaintsIn({ code, details }: Refusal): Record<string, string> | null {
  if (code !== 'invalid_input') return null;
  const complaints = Object.entries(Complaints.parse(details['complaints']));
  return Object.fromEntries(complaints.map(([block, reason]) => [block, workspaceSite.complaint(reason)]));
}
