import { FIELD_RIGHTS } from './field-rights.js';
import { PROTECTED_RIGHTS } from './protected-rights.js';
import type { RightsTable } from './rights-table.js';

/** The two tables that say who may see what (权限表): of every record, and further of those that are protected. */
export interface Rights {
  readonly ordinary: RightsTable;
  readonly protected: RightsTable;
}

export const RIGHTS: Rights = { ordinary: FIELD_RIGHTS, protected: PROTECTED_RIGHTS };
