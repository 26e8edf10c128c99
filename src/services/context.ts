import { ulid } from 'ulid';
import type { Checkpoint } from '../domain/effects/checkpoint.js';
import type { LegalAssistant } from '../domain/law/legal-assistant.js';
import type { Clock } from '../domain/time/clock.js';
import type { Repositories } from '../store/repositories.js';

/** What every use case works with. */
export interface ServiceContext {
  readonly clock: Clock;
  readonly repositories: Repositories;
  readonly assistant: LegalAssistant;
  readonly checkpoint: Checkpoint;
}

/** A new id; ids made later sort later. */
export const newId = (clock: Clock): string => ulid(clock.now().getTime());
