import { CONCERN_SIGNS } from './concern-signs.js';
import { CONCERNS } from './concerns.js';
import type { SafetyConcern } from './safety-concern.js';

/**
 * The gravest concern that a question shows (安全识别), found by its words before anything is searched.
 *
 * @param question in simplified script, wide signs made narrow
 */
export function findConcern(question: string): SafetyConcern | undefined {
  const found = CONCERN_SIGNS.find(([, signs]) => signs.test(question));
  return found && { kind: found[0], ...CONCERNS[found[0]] };
}
