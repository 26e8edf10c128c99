import { ulid } from 'ulid';
import type { Assistant } from '../assistant/create-assistant.js';
import type { AuditLog } from '../audit/audit-log.js';
import type { Checkpoint } from '../domain/effects/checkpoint.js';
import type { FamilyRhythm } from '../domain/family/family-rules.js';
import type { Clock } from '../domain/time/clock.js';
import type { FileVault } from '../store/files/file-vault.js';
import type { Repositories } from '../store/repositories.js';

/** What every use case works with. */
export interface ServiceContext {
  readonly clock: Clock;
  readonly repositories: Repositories;
  readonly assistant: Assistant;
  /** The photos and papers of disputes, sealed. */
  readonly files: FileVault;
  /** Where every look and every change is recorded; what cannot be recorded must not happen. */
  readonly audit: AuditLog;
  readonly checkpoint: Checkpoint;
  /** After how many days families are gone to see again; without it, as often as the policy says. */
  readonly familyRhythm?: FamilyRhythm;
}

/** A new id; ids made later sort later. */
export const newId = (clock: Clock): string => ulid(clock.now().getTime());
