import { useCallback, useEffect, useState } from 'react';
import { type Consultation, QUERIES } from './consultation';
import { keepFollowing } from './keep-following';
import { newerOf } from './newer-of';

/** A talk as it stands, and as it changes (关注咨询). */
export function useFollowed(id: string | undefined) {
  const [talk, setTalk] = useState<Consultation>();
  const tell = useCallback((told: Consultation) => setTalk((shown) => newerOf(shown, told)), []);
  const forget = useCallback(() => setTalk(undefined), []);
  useEffect(() => {
    if (id === undefined) return undefined;
    const gone = new AbortController();
    void keepFollowing(QUERIES, id, tell, gone.signal);
    return () => gone.abort();
  }, [id, tell]);
  return { talk, tell, forget };
}
