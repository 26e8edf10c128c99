import { STEPS } from './step.js';
import type { Transition } from './transition.js';

/**
 * Proves a transition table sound, once, at start.
 *
 * @throws Error naming the first row that is wrong: an advance or skip that does not go exactly one or two steps
 * onwards, a send-back that does not go back, an irreversible move without a reason, a row given twice, a row
 * that nobody may use, or a step from which the loop cannot be finished.
 */
export function checkTransitions(table: readonly Transition[]): void {
  const seen = new Set<string>();
  for (const row of table) {
    const name = `${row.move} ${row.from} → ${row.to}`;
    const distance = STEPS.indexOf(row.to) - STEPS.indexOf(row.from);
    const sound =
      row.move === 'advance' ? distance === 1 : row.move === 'skip' ? distance === 2 : distance < 0;
    if (!sound) throw new Error(`${name}: a step of ${distance} is not a ${row.move}`);
    if (row.move !== 'advance' && !row.needsReason) throw new Error(`${name}: needs a reason`);
    if (row.roles.length === 0) throw new Error(`${name}: nobody may do this`);
    if (seen.has(`${row.from}→${row.to}`)) throw new Error(`${name}: given twice`);
    seen.add(`${row.from}→${row.to}`);
  }
  for (const [index, step] of STEPS.entries()) {
    const next = STEPS[index + 1];
    if (next !== undefined && !seen.has(`${step}→${next}`)) throw new Error(`${step}: the loop cannot go on`);
  }
}
