/** What is wrong with TLS: the server has none, it takes nobody without, or its certificate is not to be trusted. */
export type TlsFault = 'none' | 'wanted' | 'certificate';

/** https://nodejs.org/api/tls.html#x509-certificate-error-codes */
const CERTIFICATE = /CERT|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER/u;

/** Whether a connection to PostgreSQL failed because of TLS; null where it did not. */
export function tlsFault(error: Error): TlsFault | null {
  // Neither of the first two has a code of its own.
  if (error.message === 'The server does not support SSL connections') return 'none';
  if (/^no pg_hba\.conf entry .*(?:no encryption|SSL off)$/u.test(error.message)) return 'wanted';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return CERTIFICATE.test(code) ? 'certificate' : null;
}
