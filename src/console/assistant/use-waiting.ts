import { useCallback, useEffect, useState } from 'react';
import { act, ask } from './graph';
import type { Read } from './use-read';

/** What waits for one's verdict (待办清单): read anew after each, with what went wrong with the last. */
export function useWaiting<One>(query: string) {
  const [waiting, setWaiting] = useState<Read<readonly One[]>>({});
  const [fault, setFault] = useState<string>();
  const read = useCallback(async () => {
    const reply = await ask<readonly One[]>(query);
    // What is being judged stays before one's eyes where it cannot be read anew.
    setWaiting((shown) => ('fault' in reply ? { ...shown, fault: reply.fault } : reply));
  }, [query]);
  useEffect(() => {
    void read();
  }, [read]);
  const judge = async (mutation: string, verdict: object) => {
    const reply = await act(mutation, verdict);
    setFault('fault' in reply ? reply.fault : undefined);
    await read();
  };
  return { waiting, fault, judge };
}
