import { useEffect, useState } from 'react';
import { ask } from './graph';
import { keepFollowing } from './keep-following';
import { type Inbox, NOTICES } from './notice';

/** How many notices one has not seen (未阅数), as it changes: one's own, and those of the office that one acts for. */
export function useUnseen(): number {
  const [unseen, setUnseen] = useState<Readonly<Record<string, number>>>({});
  useEffect(() => {
    const gone = new AbortController();
    void ask<{ inboxes: readonly string[] | null }>(NOTICES.inboxes).then((reply) => {
      for (const id of ('value' in reply && reply.value.inboxes) || []) {
        const tell = ({ unseen: now }: Inbox) => setUnseen((known) => ({ ...known, [id]: now ?? 0 }));
        if (!gone.signal.aborted) void keepFollowing<Inbox>(NOTICES, id, tell, gone.signal);
      }
    });
    return () => gone.abort();
  }, []);
  return Object.values(unseen).reduce((sum, count) => sum + count, 0);
}
