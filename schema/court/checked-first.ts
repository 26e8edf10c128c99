import { BadInput } from '../kit/index.js';

const MOST = 100;

/**
 * How many are asked for (条数).
 *
 * @throws BadInput when it is not from 1 to 100
 */
export function checkedFirst(first: number): number {
  if (first < 1 || first > MOST) throw new BadInput(`first is from 1 to ${MOST}.`);
  return first;
}
