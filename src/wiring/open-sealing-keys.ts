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
export const keyFileOf = ({ dataDir, sealingKeysFile }: SealingKeySettings): KeyFile =>
  new KeyFile(sealingKeysFile ?? join(dataDir, 'keys', 'sealing-keys.json'));

/**
 * The sealing keys, proved to be those of the store; new ones at the very first start, in a file (密钥准备).
 *
 * @param purpose `migrate` is allowed what holds records in clear
 * @throws SealingKeysError when they cannot be read, do not fit the store, or are missing where it is sealed, and
 *   when the store holds records in clear
 */
export async function openSealingKeys(
  connection: Connection,
  settings: SealingKeySettings,
  { clock, logger }: { readonly clock: Clock; readonly logger: Logger },
  purpose: 'use' | 'migrate' = 'use',
): Promise<KeySource> {
  const canaries = new CanaryRepository(connection);
  const state = await canaries.state();
  if (purpose === 'use' && (state === 'clear' || state === 'migrating')) {
    throw new SealingKeysError(
      'the store holds records in clear, as an earlier hub stored them: run `hub migrate` first',
    );
  }
  if (settings.sealingKeys !== undefined) {
    const ring = KeyRing.read(settings.sealingKeys);
    await canaries.check(ring);
    return fixedKeys(ring);
  }
  const file = keyFileOf(settings);
  if (!file.exists) makeKeys(file, await canaries.isSealed(), clock, logger);
  if (file.openToOthers) logger.warn({ file: file.path }, 'others on this machine can read the sealing keys');
  await canaries.check(file.ring());
  return file;
}

function makeKeys(file: KeyFile, isSealed: boolean, clock: Clock, logger: Logger): void {
  if (isSealed) {
    throw new SealingKeysError(
      `the store is sealed, and its keys are not in ${file.path}: bring that file back from its backup`,
    );
  }
  if (!file.create(KeyRing.generate(clock.now()))) return;
  logger.warn(
    { file: file.path },
    'made new sealing keys: back this file up now, apart from the store; without it nobody can read the records',
  );
}
