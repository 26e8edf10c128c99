import type { Caller } from './caller.js';
import { OPERATION_RIGHTS } from './operation-rights.js';
import { OPERATION_SCOPES } from './operation-scopes.js';
import type { Operation } from './operations.js';

/** Whether this caller may call queries and mutations of this kind (可否操作). */
export function mayCall(operation: Operation, caller: Caller): boolean {
  if (!OPERATION_RIGHTS[operation].includes(caller.role)) return false;
  const scope = OPERATION_SCOPES[operation];
  return caller.role !== 'partner' || scope === undefined || (caller.scopes ?? []).includes(scope);
}
