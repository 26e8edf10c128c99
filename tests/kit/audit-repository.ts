import type { Connection } from 'mongoose';
import type { KeySource } from '../../src/sealing/key-source.js';
import { AuditRepository } from '../../src/store/audit/audit-repository.js';
import { DataKeyRepository } from '../../src/store/sealing/data-key-repository.js';
import { DataKeys } from '../../src/store/sealing/data-keys.js';
import { FieldSealer } from '../../src/store/sealing/field-sealer.js';
import { testKeys } from './test-keys.js';

/** The audit log's repository alone, as one process has it. */
export const auditRepository = (connection: Connection, keys: KeySource = testKeys()): AuditRepository =>
  new AuditRepository(connection, new FieldSealer(new DataKeys(new DataKeyRepository(connection), keys)));
