import { STEPS, type Step } from './step.js';
import type { Transition } from './transition.js';

/** Steps without which a dispute was not worked on: 处置 and 核查. */
const NEVER_SKIPPED: readonly Step[] = ['handle', 'verify'];

/**
 * Proves a transition table sound, once, at start.
 *
 * @throws Error naming the first row that is wrong, and why; or the step from which the loop cannot go on
 */
export function checkTransitions(table: readonly Transition[]): void {
  for (const [index, row] of table.entries()) {
    const fault = faultOf(row, table.slice(0, index)) ?? shortfallOf(row, table);
    if (fault) throw new Error(`${row.move} ${row.from} → ${row.to}: ${fault}`);
  }
  for (const [index, step] of STEPS.entries()) {
    const next = STEPS[index + 1];
    if (next !== undefined && !table.some(({ from, to }) => from === step && to === next)) {
      throw new Error(`${step}: the loop cannot go on`);
    }
  }
}

/** What is wrong with where a row goes, or with who may use it. */
function faultOf(row: Transition, before: readonly Transition[]): string | undefined {
  const { from, to, move } = row;
  const distance = STEPS.indexOf(to) - STEPS.indexOf(from);
  const fits = { advance: distance === 1, skip: distance === 2, 'send-back': distance < 0 };
  if (from === 'closed') return 'the loop has ended';
  if (!fits[move]) return `a step of ${distance} is not ${move}`;
  const skipped = STEPS[STEPS.indexOf(from) + 1];
  if (move === 'skip' && skipped && NEVER_SKIPPED.includes(skipped)) return `${skipped} may never be skipped`;
  if (row.roles.length === 0) return 'nobody may do this';
  if (before.some((other) => other.from === from && other.to === to)) return 'given twice';
  return undefined;
}

/** What a row fails to ask for. */
function shortfallOf(
  { from, to, move, ...asked }: Transition,
  table: readonly Transition[],
): string | undefined {
  if (move !== 'advance' && !asked.needsReason) return 'needs a reason';
  if (move !== 'send-back' && to === 'handle' && !asked.needsMediator) return 'needs a mediator';
  const advance = table.find((row) => row.from === from && row.move === 'advance');
  const missing = advance?.evidence.filter((kind) => !asked.evidence.includes(kind)) ?? [];
  if (move === 'skip' && missing.length > 0) return `leaves ${from} without ${missing.join(', ')}`;
  return undefined;
}
