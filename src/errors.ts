/** Failures that people are told about. The wording of each code is in `i18n/`. */
export type ErrorCode =
  | 'knowledge-broken'
  | 'slack-token-refused'
  | 'slack-scopes-missing'
  | 'slack-unreachable'
  | 'slack-socket-mode-off'
  | 'port-in-use'
  | 'not-a-coordinator'
  | 'database-in-use'
  | 'database-busy'
  | 'database-unreachable'
  | 'database-refused'
  | 'database-tls'
  | 'database-newer'
  | 'database-older'
  | 'database-empty'
  | 'database-served'
  | 'database-damaged'
  | 'database-full'
  | 'database-disk-broken'
  | 'database-disk-unfit'
  | 'database-not-writable'
  | 'database-linked'
  | 'database-gone'
  | 'backup-exists'
  | 'backup-not-writable'
  | 'backup-unreadable'
  | 'backup-damaged'
  | 'backup-newer'
  | 'restore-over'
  | 'migration-without-copy';

/** An expected failure: `code` picks the wording, `details` fills it in. Details never hold tokens or personal data. */
export class CodedError extends Error {
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, string>>;

  constructor(code: ErrorCode, details: Record<string, string> = {}, options?: ErrorOptions) {
    super(code, options);
    this.name = 'CodedError';
    this.code = code;
    this.details = details;
  }
}
