import type { Logger } from 'pino';
import { type QueueWaker, queueWaker } from '../../jobs/queue-waker.js';
import { redisChangeHints } from '../../jobs/redis-change-hints.js';
import { createAssistant } from '../assistant/create-assistant.js';
import type { AuditHealth } from '../audit/audit-log.js';
import { openAuditLog } from '../audit/open-audit-log.js';
import type { Config } from '../config.js';
import { checkTransitions } from '../domain/disputes/check-transitions.js';
import { TRANSITIONS } from '../domain/disputes/transitions.js';
import type { ChangeHints } from '../domain/effects/change-hints.js';
import type { Checkpoint } from '../domain/effects/checkpoint.js';
import type { Clock } from '../domain/time/clock.js';
import type { ServiceContext } from '../services/context.js';
import { connectStore } from '../store/connect.js';
import type { FileStore } from '../store/files/file-store.js';
import { FileVault } from '../store/files/file-vault.js';
import { openRepositories } from '../store/repositories.js';
import { type EmbeddingSettings, embeddingModel } from './embedding-model.js';
import { languageModel, type ModelSettings } from './language-model.js';
import { openSealingKeys, type SealingKeySettings } from './open-sealing-keys.js';

/** What every process that works with records is made of. */
export interface OpenHub {
  readonly services: ServiceContext;
  readonly waker: QueueWaker;
  readonly hints: ChangeHints;
  /** Resolves when the document store answers. */
  pingStore(): Promise<void>;
  auditHealth(): AuditHealth;
  close(): Promise<void>;
}

export interface OpenHubOptions {
  readonly mongodbUri: string;
  readonly redisUrl: string;
  readonly clock: Clock;
  readonly checkpoint: Checkpoint;
  readonly logger: Logger;
  readonly fileStore: FileStore;
  /** For keys, and for caches that can be built anew. */
  readonly dataDir: string;
  readonly sealing: SealingKeySettings;
  /** Default: in the data folder. */
  readonly anchorFile: string | undefined;
  readonly model: ModelSettings & EmbeddingSettings;
  readonly families: Pick<Config, 'familyHighDays' | 'familyMediumDays' | 'familyLowDays'>;
}

/** Proves the rules sound, connects to the stores, and puts the services together. */
export async function openHub(options: OpenHubOptions): Promise<OpenHub> {
  checkTransitions(TRANSITIONS);
  const { mongodbUri, redisUrl, dataDir, anchorFile, clock, checkpoint, logger, families } = options;
  const connection = await connectStore(mongodbUri);
  const keys = await openSealingKeys(connection, options.sealing, { clock, logger });
  const waker = queueWaker(redisUrl, logger);
  const hints = redisChangeHints(redisUrl, logger);
  const repositories = await openRepositories({ connection, waker, clock, checkpoint, keys, hints });
  const audit = openAuditLog({
    repository: repositories.audit,
    dataDir,
    anchorFile,
    clock,
    warn: (trouble) => logger.error({ from: 'audit' }, trouble),
  });
  const familyRhythm = {
    high: families.familyHighDays,
    medium: families.familyMediumDays,
    low: families.familyLowDays,
  };
  const files = new FileVault(options.fileStore, repositories.sealer.keys);
  const assistant = createAssistant({
    connection,
    dataDir,
    clock,
    model: languageModel(options.model, repositories),
    embeddings: embeddingModel(options.model),
  });
  return {
    services: { clock, checkpoint, repositories, audit, assistant, files, familyRhythm },
    waker,
    hints,
    async pingStore() {
      if (!connection.db) throw new Error('the document store is not connected');
      await connection.db.command({ ping: 1 }, { timeoutMS: 2_000 });
    },
    auditHealth: () => audit.health,
    async close() {
      await audit.close();
      await waker.close();
      hints.close();
      await connection.close();
    },
  };
}
