import { useCallback, useEffect, useState } from 'react';
import { type Consultation, QUERIES } from './consultation';
import { ask, follow } from './graph';
import { newerOf } from './newer-of';

const AGAIN_MS = 3_000;

/** A talk as it stands, and as it changes (关注咨询); followed anew when the line breaks. */
export function useFollowed(id: string | undefined) {
  const [talk, setTalk] = useState<Consultation>();
  const tell = useCallback((told: Consultation) => setTalk((shown) => newerOf(shown, told)), []);
  const forget = useCallback(() => setTalk(undefined), []);
  useEffect(() => {
    if (id === undefined) return undefined;
    const gone = new AbortController();
    const listen = async (): Promise<void> => {
      while (!gone.signal.aborted) {
        await follow<Consultation>(QUERIES.follow, { id }, tell, gone.signal).catch(() => undefined);
        if (gone.signal.aborted) return;
        await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
        const reply = await ask<Consultation>(QUERIES.one, { id });
        if ('fault' in reply && reply.signedOut) return;
        if ('value' in reply && !gone.signal.aborted) tell(reply.value);
      }
    };
    void listen();
    return () => gone.abort();
  }, [id, tell]);
  return { talk, tell, forget };
}
