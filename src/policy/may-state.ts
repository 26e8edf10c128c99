import type { Caller } from './caller.js';
import { PURPOSES, type Purpose, type PurposeRule } from './purposes.js';

/** Whether this caller may give this as the purpose of looking (可否以此目的查看). */
export function mayState(purpose: Purpose, { role }: Caller): boolean {
  const { roles }: PurposeRule = PURPOSES[purpose];
  return roles.some((each) => each === role);
}
