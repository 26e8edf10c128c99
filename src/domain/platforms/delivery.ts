/** What became of a command that was sent to a platform. */
export type Delivery =
  /** The platform has it. `externalId` is its own number for what it made of it, where it gives one. */
  | { readonly outcome: 'delivered'; readonly externalId?: string }
  /** Not now: the platform is down, slow, busy or over quota. */
  | {
      readonly outcome: 'deferred';
      readonly reason: string;
      /** The platform's own wish, in milliseconds. */
      readonly retryAfterMs?: number;
      /** It is certain that the command did not arrive, so that it may be sent again whatever its replay class. */
      readonly notSent?: true;
    }
  /** Never: the platform understood and said no; sending it again would change nothing. */
  | {
      readonly outcome: 'refused';
      readonly code: string;
      readonly reason: string;
      /** What may help: another channel to the same person, or a person at the hub. */
      readonly advice?: 'switch-channel' | 'alert';
    };
