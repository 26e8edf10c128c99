/** What became of a command that was sent to a platform. */
export type Delivery =
  /** The platform has it. `externalId` is its own number for what it made of it, where it gives one. */
  | { readonly outcome: 'delivered'; readonly externalId?: string }
  /** Not now: the platform is down, slow, busy or over quota. `retryAfterMs` is its own wish, in milliseconds. */
  | { readonly outcome: 'deferred'; readonly reason: string; readonly retryAfterMs?: number }
  /** Never: the platform understood and said no; sending it again would change nothing. */
  | { readonly outcome: 'refused'; readonly code: string; readonly reason: string };
