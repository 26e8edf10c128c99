import { CircuitState, ConsecutiveBreaker, circuitBreaker, handleAll } from 'cockatiel';
import type { Exchange } from './exchange.js';

/** When to leave a platform alone. */
export interface BreakerOptions {
  /** How many failures in a row open the breaker. @defaultValue 5 */
  readonly failures?: number;
  /** How long it stays open before one request may try, in milliseconds. @defaultValue 5000 */
  readonly openForMs?: number;
}

/** Runs requests as long as the platform answers, and answers for it while it does not. */
export type Breaker = (request: () => Promise<Exchange>) => Promise<Exchange>;

const NOT_SENT: Exchange = { kind: 'failed', reason: 'breaker-open', notSent: true };

const isFailure = (exchange: Exchange): boolean => exchange.kind === 'failed' || exchange.status >= 500;

/**
 * A breaker (熔断器) for one platform. While it is open, or one request is trying whether the platform is back,
 * others are not sent and do not wait.
 */
export function breaker({ failures = 5, openForMs = 5_000 }: BreakerOptions = {}): Breaker {
  const policy = circuitBreaker(
    handleAll.orWhenResult((result) => isFailure(result as Exchange)),
    { halfOpenAfter: openForMs, breaker: new ConsecutiveBreaker(failures) },
  );
  return async (request) => {
    if (policy.state === CircuitState.HalfOpen) return NOT_SENT;
    let sent = false;
    const send = (): Promise<Exchange> => {
      sent = true;
      return request();
    };
    try {
      return await policy.execute(send);
    } catch (error) {
      if (sent) throw error;
      return NOT_SENT;
    }
  };
}
