import { CONCERN_SIGNS } from './concern-signs.js';
import { CONCERNS } from './concerns.js';
import { INTENTS_BEYOND_MEDIATION } from './intents-beyond-mediation.js';
import { INTENTS_OF_DANGER } from './intents-of-danger.js';
import type { SafetyConcern } from './safety-concern.js';

const SIGNS = CONCERN_SIGNS.map(([kind, words]) => {
  const intents = [...(INTENTS_OF_DANGER[kind] ?? []), ...(INTENTS_BEYOND_MEDIATION[kind] ?? [])];
  return { kind, signs: [words, ...intents] };
});

/**
 * The gravest concern that a question shows (安全识别), found by its words and by who does what to whom, before anything is
 * searched.
 *
 * @param question in simplified script, wide signs made narrow
 */
export function findConcern(question: string): SafetyConcern | undefined {
  const found = SIGNS.find(({ signs }) => signs.some((sign) => sign.test(question)));
  return found && { kind: found.kind, ...CONCERNS[found.kind] };
}
