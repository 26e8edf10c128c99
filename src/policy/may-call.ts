import type { Caller } from './caller.js';
import { OPERATION_RIGHTS } from './operation-rights.js';
import type { Operation } from './operations.js';

/** Whether this caller may call queries and mutations of this kind (可否操作). */
export const mayCall = (operation: Operation, caller: Caller): boolean =>
  OPERATION_RIGHTS[operation].includes(caller.role);
