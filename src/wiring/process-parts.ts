import type { Logger } from 'pino';
import type { Config } from '../config.js';
import type { Checkpoint } from '../domain/effects/checkpoint.js';
import type { Clock } from '../domain/time/clock.js';
import { systemClock } from '../domain/time/system-clock.js';
import { connectPlatforms, type Platforms } from './connect-platforms.js';
import { faultCheckpoint } from './fault-checkpoint.js';
import { fileClock } from './file-clock.js';
import { fileStoreOf } from './file-store.js';
import { type OpenHub, openHub } from './open-hub.js';

/** What a long-running part of the hub says of itself, and how it is stopped. */
export interface RunningPart {
  readonly addresses: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

const NO_CHECKPOINT: Checkpoint = async () => {};

export const clockOf = ({ testClockFile }: Config): Clock =>
  testClockFile === undefined ? systemClock : fileClock(testClockFile);

/** A process that works with records needs both stores; the supervisor names them to its children. */
export function openHubOf(config: Config, logger: Logger): Promise<OpenHub> {
  const { mongodbUri, redisUrl, faultControlUrl, dataDir, auditAnchorFile } = config;
  if (mongodbUri === undefined) throw new Error('MONGODB_URI is not set');
  if (redisUrl === undefined) throw new Error('REDIS_URL is not set');
  const clock = clockOf(config);
  return openHub({
    mongodbUri,
    redisUrl,
    clock,
    checkpoint: faultControlUrl === undefined ? NO_CHECKPOINT : faultCheckpoint(faultControlUrl),
    logger,
    dataDir,
    fileStore: fileStoreOf(config),
    sealing: config,
    anchorFile: auditAnchorFile,
    model: config,
    families: config,
  });
}

/** The platforms that the settings name; what they need remembered lies in the hub's store. */
export const platformsOf = (config: Config, { services }: OpenHub): Platforms =>
  connectPlatforms(config, services.repositories.platformStates, { clock: clockOf(config) });
