import type { Logger } from 'pino';
import type { Config } from '../config.js';
import { connectStore } from '../store/connect.js';
import { openRepositories } from '../store/repositories.js';
import { CanaryRepository } from '../store/sealing/canary-repository.js';
import type { OnceClear } from '../store/sealing/seal-stored.js';
import { openSealingKeys } from './open-sealing-keys.js';
import { recordOperation } from './operator-event.js';
import { clockOf } from './process-parts.js';

/**
 * `hub migrate`: brings what an older hub stored into the shape of this one (数据升级). Broken off, it is simply run
 * again; until it has finished, the hub does not start.
 *
 * @returns how many documents were changed, by collection
 */
export async function migrate(config: Config, logger: Logger): Promise<ReadonlyMap<string, number>> {
  const { mongodbUri } = config;
  if (mongodbUri === undefined) throw new Error('MONGODB_URI is not set');
  const clock = clockOf(config);
  const connection = await connectStore(mongodbUri);
  try {
    const canaries = new CanaryRepository(connection);
    await canaries.beginMigration(clock.now());
    const keys = await openSealingKeys(connection, config, { clock, logger }, 'migrate');
    await recordOperation(config, 'changed', { type: 'Store', ids: [] }, 'migrated');
    const nobody = { wake: async () => {} };
    const repositories = await openRepositories({
      connection,
      waker: nobody,
      checkpoint: async () => {},
      keys,
    });
    const { disputes, parties, inbox, gridRecords, courtMediations, platformStates } = repositories;
    const changed = new Map<string, number>();
    const all: Record<string, OnceClear> = {
      disputes,
      parties,
      inbox,
      gridRecords,
      courtMediations,
      platformStates,
    };
    for (const [name, repository] of Object.entries(all)) changed.set(name, await repository.sealStored());
    await canaries.endMigration();
    return changed;
  } finally {
    await connection.close();
  }
}
