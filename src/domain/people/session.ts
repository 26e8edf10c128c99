/** Somebody who is signed in, in one browser (会话). */
export interface Session {
  /** SHA-256 of the token that the browser holds, in hex: who reads the store cannot use it. */
  readonly id: string;
  readonly userId: string;
  /** The generation of the user's sessions that this one is of. */
  readonly generation: number;
  /** The post that was chosen to act in (办理身份); a request may name another. */
  readonly postId?: string;
  readonly openedAt: Date;
  /** When it was last used, to the minute. */
  readonly seenAt: Date;
  /** When it ends however much it is used. */
  readonly endsAt: Date;
}

/** How long sessions last, in milliseconds. */
export interface SessionTimes {
  /** Without use. */
  readonly idleMs: number;
  /** At most. */
  readonly longestMs: number;
}

/** Whether a session still stands at this instant (会话有效). */
export const isAlive = ({ seenAt, endsAt }: Session, { idleMs }: SessionTimes, now: Date): boolean =>
  now < endsAt && now.getTime() - seenAt.getTime() < idleMs;
