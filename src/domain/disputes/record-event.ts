import type { Actor } from '../people/actor.js';
import type { Dispute } from './dispute.js';
import type { HistoryEntry, HistoryEvent } from './history-entry.js';
import { revision } from './revision.js';

/** The dispute with one more line in its history. */
export function recordEvent(dispute: Dispute, event: HistoryEvent, by: Actor, at: Date): Dispute {
  const entry: HistoryEntry = { number: revision(dispute) + 1, at, by, ...event };
  return { ...dispute, history: [...dispute.history, entry] };
}
