import { CircuitState, ConsecutiveBreaker, circuitBreaker, handleWhenResult } from 'cockatiel';

const FAILURES = 3;

/**
 * Sends what a server is asked, and after three failures in a row nothing for a while (模型熔断): then the answer is that it
 * is resting, at once.
 *
 * @param restMs how long, in milliseconds
 */
export function restingBreaker<Reply extends object, Failure extends { readonly failed: string }>(
  restMs = 60_000,
): (send: () => Promise<Reply | Failure>) => Promise<Reply | Failure | { readonly failed: 'resting' }> {
  const breaker = circuitBreaker(
    handleWhenResult((outcome) => 'failed' in (outcome as Reply | Failure)),
    { halfOpenAfter: restMs, breaker: new ConsecutiveBreaker(FAILURES) },
  );
  return async (send) => {
    // One request looks whether it is well again; the others do not wait for it.
    if (breaker.state === CircuitState.HalfOpen) return { failed: 'resting' };
    try {
      return await breaker.execute(send);
    } catch {
      return { failed: 'resting' };
    }
  };
}
