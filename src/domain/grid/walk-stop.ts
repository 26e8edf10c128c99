import { hearWord } from '../offline/latest-word.js';
import { startOfDay } from '../time/add-days.js';
import type { RoundStop, StopVisit } from './round.js';

/** How many visits are kept beside the one that stands. */
const MOST_BESIDE = 3;

/** The stop with a visit taken in (走访登记): what was said last stands, the rest stays beside it. */
export function walkStop(stop: RoundStop, said: StopVisit): RoundStop {
  const standing = standingVisit(stop);
  const known = standing ? [standing, ...(stop.beside ?? [])] : [];
  const [latest = said, ...beside] = hearWord(known, said, MOST_BESIDE + 1);
  const { id: wordId, at: saidAt, ...visit } = latest;
  return {
    id: stop.id,
    name: stop.name,
    ...visit,
    wordId,
    saidAt,
    ...(beside.length > 0 ? { beside } : {}),
  };
}

function standingVisit(stop: RoundStop): StopVisit | undefined {
  const { doneOn, doneBy, found, note, wordId = 'hub', saidAt } = stop;
  if (!doneOn || !doneBy || !found) return undefined;
  const at = saidAt ?? startOfDay(doneOn);
  return { id: wordId, at, doneOn, doneBy, found, ...(note === undefined ? {} : { note }) };
}
