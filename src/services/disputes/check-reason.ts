import type { Refusal } from '../../domain/disputes/refusal.js';
import { refuse } from '../../domain/disputes/refuse.js';

const SHORTEST = 5;
const LONGEST = 200;

/** Refuses a reason that says nothing, or too much (理由字数): 5 to 200 characters. */
export function checkReason(reason: string): Refusal | undefined {
  const { length } = [...reason.trim()];
  if (length >= SHORTEST && length <= LONGEST) return undefined;
  return refuse('invalid-input', `理由须为 ${SHORTEST} 至 ${LONGEST} 字。`);
}
