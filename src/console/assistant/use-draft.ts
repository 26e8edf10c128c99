import { useCallback, useState } from 'react';

const OWNER = 'whose-drafts';

/** Drafts are for the eyes of whoever typed them: somebody else in the same window begins with none. */
export function keepDraftsOf(personId: string): void {
  try {
    if (sessionStorage.getItem(OWNER) !== personId) sessionStorage.clear();
    sessionStorage.setItem(OWNER, personId);
  } catch {
    // A browser that keeps nothing has nobody else's drafts either.
  }
}

/** Whose drafts are kept here: the id of whoever is signed in. */
export function draftsOf(): string {
  try {
    return sessionStorage.getItem(OWNER) ?? '';
  } catch {
    return '';
  }
}

/**
 * What somebody is typing (草稿): kept in this window until it is taken, also when a panel is closed, the network is gone,
 * or the session ends and somebody has to sign in again.
 *
 * @returns what was typed, how to change it, and how to forget it once it was taken
 */
export function useDraft<Value>(key: string, initial: Value) {
  const [draft, setDraft] = useState<Value>(() => kept<Value>(key) ?? initial);
  const change = useCallback(
    (next: Value) => {
      setDraft(next);
      keep(key, JSON.stringify(next));
    },
    [key],
  );
  const forget = () => keep(key, undefined);
  return [draft, change, forget] as const;
}

function kept<Value>(key: string): Value | undefined {
  try {
    const found = sessionStorage.getItem(key);
    return found === null ? undefined : (JSON.parse(found) as Value);
  } catch {
    return undefined;
  }
}

function keep(key: string, written: string | undefined): void {
  try {
    if (written === undefined) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, written);
  } catch {
    // It stays on the screen at least.
  }
}
