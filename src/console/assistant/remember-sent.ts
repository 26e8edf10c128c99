import { draftsOf } from './use-draft';

/** A proposal that was sent from this device (已送出的建议): its card's id and its own. */
export interface Sent {
  readonly id: string;
  readonly requestKey: string;
}

const MOST = 10;
const place = (): string => `sent-cards ${draftsOf()}`;

/** Those of whoever is signed in, the latest first. */
export function remembered(): readonly Sent[] {
  try {
    return JSON.parse(localStorage.getItem(place()) ?? '[]') as readonly Sent[];
  } catch {
    return [];
  }
}

/** Remembers one more, so that its writer finds what became of it. */
export function rememberSent(sent: Sent): void {
  const others = remembered().filter(({ requestKey }) => requestKey !== sent.requestKey);
  try {
    localStorage.setItem(place(), JSON.stringify([sent, ...others].slice(0, MOST)));
  } catch {
    // Whoever reviews it sees it all the same.
  }
}
