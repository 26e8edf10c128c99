import { join } from 'node:path';
import type { Connection } from 'mongoose';
import type { Logger } from 'pino';
import type { Config } from '../config.js';
import type { Clock } from '../domain/time/clock.js';
import { fixedKeys } from '../sealing/fixed-keys.js';
import { KeyRing } from '../sealing/key-ring.js';
import type { KeySource } from '../sealing/key-source.js';
import { SealingKeysError } from '../sealing/sealing-keys-error.js';
import { CanaryRepository } from '../store/sealing/canary-repository.js';
import { KeyFile } from '../store/sealing/key-file.js';

/** Where the sealing keys are. */
export type SealingKeySettings = Pick<Config, 'dataDir' | 'sealingKeys' | 'sealingKeysFile'>;

/** The file that the settings name, or the one of the data folder. */
const keyFileOf = ({ dataDir, sealingKeysFile }: SealingKeySettings): KeyFile =>
  new KeyFile(sealingKeysFile ?? join(dataDir, 'keys', 'sealing-keys.json'));

/**
 * The sealing keys, proved to be those of the store; new ones at the very first start, in a file (密钥准备).
 *
 * @throws SealingKeysError when they cannot be read, do not fit the store, or are missing where it is sealed
 */
export async function openSealingKeys(
  connection: Connection,
  settings: SealingKeySettings,
  clock: Clock,
  logger: Logger,
): Promise<KeySource> {
  const canaries = new CanaryRepository(connection);
  const source =
    settings.sealingKeys === undefined
      ? await openKeyFile(keyFileOf(settings), canaries, clock, logger)
      : fixedKeys(KeyRing.read(settings.sealingKeys));
  await canaries.check(source.ring());
  return source;
}

async function openKeyFile(
  file: KeyFile,
  canaries: CanaryRepository,
  clock: Clock,
  logger: Logger,
): Promise<KeySource> {
  if (!file.exists) {
    if (await canaries.sealed()) {
      throw new SealingKeysError(
        `the store is sealed, and its keys are not in ${file.path}: bring that file back from its backup`,
      );
    }
    const made = file.create(KeyRing.generate(clock.now()));
    if (made)
      logger.warn(
        { file: file.path },
        'made new sealing keys: back this file up now, apart from the store; without it nobody can read the records',
      );
  }
  if (file.openToOthers) logger.warn({ file: file.path }, 'others on this machine can read the sealing keys');
  return file;
}
