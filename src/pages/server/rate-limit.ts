import type { IncomingMessage } from 'node:http';
import proxyAddress from 'proxy-addr';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** A café of ten tablets behind one address asks less. */
const PAGES_A_MINUTE = 300;

/** Proxies that may say whom they ask for: those on this machine and in its own network. */
const isOurProxy = proxyAddress.compile(['loopback', 'linklocal', 'uniquelocal']);

/** Tells whether a request may be answered. Addresses are kept in memory only, for a minute. */
export function createRateLimit(
  pagesAMinute: number = PAGES_A_MINUTE,
): (request: IncomingMessage) => Promise<boolean> {
  const limiter = new RateLimiterMemory({ points: pagesAMinute, duration: 60 });
  return async (request) => {
    try {
      await limiter.consume(proxyAddress(request, isOurProxy));
      return true;
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) return false;
      throw refusal;
    }
  };
}
