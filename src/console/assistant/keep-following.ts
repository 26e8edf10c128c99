import { ask, follow } from './graph';

const AGAIN_MS = 3_000;

/** What is followed: the subscription, and the query that reads the same when its line has broken. */
export interface FollowedBy {
  readonly follow: string;
  readonly one: string;
}

/** Follows something of the graph until the signal says stop (持续关注), anew whenever the line breaks. */
export async function keepFollowing<Value>(
  queries: FollowedBy,
  id: string,
  tell: (value: Value) => void,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    await follow<Value>(queries.follow, { id }, tell, signal).catch(() => undefined);
    if (signal.aborted) return;
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    const reply = await ask<Value>(queries.one, { id });
    if ('fault' in reply && reply.signedOut) return;
    if ('value' in reply && !signal.aborted) tell(reply.value);
  }
}
