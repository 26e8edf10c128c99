/** What an adapter can be asked to do; the columns of the matrix (接口动作). */
export const VERBS = ['receive', 'pull', 'deliver', 'find'] as const;

/** What can go wrong between the hub and a platform (故障). */
export const FAULTS = [
  'none',
  'down',
  'slow',
  'slow-loris',
  'half-body',
  'reset',
  'gzip-bomb',
  'wrong-type',
  'gb18030',
  'clock-ahead',
  'clock-behind',
  'revoked',
  'nobody-listens',
] as const;

/** How what is said arrives: alone, after the same was said, a day later, or behind what came after it (到达方式). */
export const ARRIVALS = ['first', 'duplicate', 'late', 'reordered'] as const;

export type Verb = (typeof VERBS)[number];
export type Fault = (typeof FAULTS)[number];
export type Arrival = (typeof ARRIVALS)[number];

export interface Cell {
  readonly verb: Verb;
  readonly fault: Fault;
  readonly arrival: Arrival;
}

export const CELLS: readonly Cell[] = VERBS.flatMap((verb) =>
  FAULTS.flatMap((fault) => ARRIVALS.map((arrival) => ({ verb, fault, arrival }))),
);

/** An adapter is given whole requests: what happens to the connection of a callback is the door's to see to. */
const NOT_OF_CALLBACKS: readonly Fault[] = ['slow', 'slow-loris', 'reset', 'nobody-listens'];

/**
 * Why a cell means nothing for a platform; `undefined` if it does mean something.
 *
 * @param platform.pulls whether it can be asked what it recorded
 * @param platform.repeatable whether it can be asked if it has a command, or takes one twice
 */
export function whyNot(
  { verb, fault }: Cell,
  platform: { readonly pulls: boolean; readonly repeatable: boolean },
): string | undefined {
  if (verb === 'receive' && NOT_OF_CALLBACKS.includes(fault)) return 'the door sees to connections';
  if (verb === 'pull' && !platform.pulls) return 'it cannot be pulled';
  if (verb === 'find' && !platform.repeatable) return 'it cannot be asked';
  return undefined;
}
