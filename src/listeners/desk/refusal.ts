import { CodedError } from '../../errors.ts';
import type { Logger } from '../../logging.ts';

/** Whether a coordinator's act was refused. That is logged by what was tried, never by whom. */
export function isRefused(error: unknown, logger: Logger, action: string): boolean {
  if (!(error instanceof CodedError) || error.code !== 'not-a-coordinator') return false;
  logger.warn({ action }, 'refused: not a coordinator');
  return true;
}
