/** What came of one request to a platform. */
export type Exchange =
  | {
      readonly kind: 'answered';
      readonly status: number;
      /** The JSON of the answer; `undefined` where there was none, or none that can be read. */
      readonly body: unknown;
      /** The platform's own wish when to come back, in milliseconds. */
      readonly retryAfterMs?: number;
    }
  | {
      readonly kind: 'failed';
      /** Whether the request reached the platform is unknown, except for `breaker-open`: then it was not sent. */
      readonly reason: 'timeout' | 'unreachable' | 'cut-off' | 'answer-too-large' | 'breaker-open';
      /** It is certain that nothing arrived: no connection was made. */
      readonly notSent?: true;
    };
