import type { ExecutionResult } from 'graphql';
import type { Caller } from '../policy/caller.js';

export interface LiveAnswers {
  /** Who asks, at this moment; undefined once that is no longer accepted. */
  caller(): Promise<Caller | undefined>;
  answer(caller: Caller): Promise<ExecutionResult>;
  /** Hears of changes; returns how to stop. */
  listen(heard: () => void): () => void;
  /** How often it is looked whether the subscriber may still listen, in milliseconds. */
  readonly recheckMs: number;
  /** The subscriber has gone, or the hub is closing. */
  readonly ended: AbortSignal;
}

/**
 * The answers to a subscription (订阅应答): the first at once, then one after every change that makes it another.
 * However many changes there are while one answer is under way, the next tells of all of them. Ends when the
 * subscriber is shut out, or is refused altogether.
 */
export async function* liveAnswers(live: LiveAnswers): AsyncGenerator<ExecutionResult, void, undefined> {
  const { recheckMs, ended } = live;
  let changed = true;
  let wake = (): void => {};
  const stop = live.listen(() => {
    changed = true;
    wake();
  });
  let last: string | undefined;
  try {
    while (!ended.aborted) {
      const caller = await live.caller();
      if (!caller) return;
      if (changed) {
        changed = false;
        const answer = await live.answer(caller);
        const text = JSON.stringify(answer);
        if (text !== last) yield answer;
        last = text;
        if (answer.data === undefined || answer.data === null) return;
        continue;
      }
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, recheckMs);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
        ended.addEventListener('abort', wake, { once: true });
        if (ended.aborted || changed) wake();
      });
      ended.removeEventListener('abort', wake);
    }
  } finally {
    stop();
  }
}
