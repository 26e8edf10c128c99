import type { KeyFamilyName, SealingKeyStatus } from '../cli/wiring.js';
import type { Config } from '../config.js';
import type { KeyRing } from '../sealing/key-ring.js';
import { SealingKeysError } from '../sealing/sealing-keys-error.js';
import { connectStore } from '../store/connect.js';
import { openRepositories, type Repositories } from '../store/repositories.js';
import { CanaryRepository } from '../store/sealing/canary-repository.js';
import type { KeyFile } from '../store/sealing/key-file.js';
import { keyFileOf } from './open-sealing-keys.js';
import { recordOperation } from './operator-event.js';
import { clockOf } from './process-parts.js';

/** By then every process has read the keys again, whatever it was doing. */
const READ_BY_ALL_MS = 60_000;

/** `hub keys status`: every sealing key, and how much still needs it. */
export function sealingKeyStatus(config: Config): Promise<SealingKeyStatus[]> {
  return withKeys(config, async ({ file, repositories }) => statusOf(file.ring(), repositories));
}

/**
 * `hub keys rotate`: adds a key and makes it the current one. The running hub brings everything under it.
 *
 * @returns the new key's id
 */
export function rotateSealingKey(config: Config, family: KeyFamilyName): Promise<string> {
  return withKeys(config, async ({ file, canaries }) => {
    const now = clockOf(config).now();
    const { masters, blinds } = file.ring();
    const { current } = family === 'master' ? masters : blinds;
    // Before it is done: what cannot be recorded does not happen.
    await recordOperation(config, 'keys-rotated', sealingKey(current), `${family}-rotated`);
    const ring = file.change((before) =>
      family === 'master'
        ? before.withMasters(before.masters.rotated(now))
        : before.withBlinds(before.blinds.rotated(now)),
    );
    await canaries.check(ring);
    return (family === 'master' ? ring.masters : ring.blinds).current;
  });
}

/**
 * `hub keys retire`: takes an older key away for good.
 *
 * @throws SealingKeysError while anything needs it, or a process might still use it
 */
export function retireSealingKey(config: Config, id: string): Promise<void> {
  return withKeys(config, async ({ file, canaries, repositories }) => {
    const ring = file.ring();
    const key = (await statusOf(ring, repositories)).find((one) => one.id === id);
    if (!key) throw new SealingKeysError(`there is no sealing key ${id}`);
    const { family, current, uses } = key;
    if (current) throw new SealingKeysError(`${id} is the current key: rotate first`);
    if (uses > 0) throw new SealingKeysError(`${uses} records still need ${id}: let the running hub finish`);
    const { since } = family === 'master' ? ring.masters : ring.blinds;
    const waitMs = since.getTime() + READ_BY_ALL_MS - clockOf(config).now().getTime();
    if (waitMs > 0) {
      const seconds = Math.ceil(waitMs / 1_000);
      throw new SealingKeysError(`a process may still be using ${id}: try again in ${seconds} seconds`);
    }
    await recordOperation(config, 'keys-rotated', sealingKey(id), `${family}-retired`);
    // In this order, so that a crash in between leaves a key too many, and never one that is missed.
    await canaries.forget(family, id);
    file.change((before) =>
      family === 'master'
        ? before.withMasters(before.masters.without(id))
        : before.withBlinds(before.blinds.without(id)),
    );
  });
}

const sealingKey = (id: string) => ({ type: 'SealingKey', ids: [id] });

async function statusOf(ring: KeyRing, { keyRotation }: Repositories): Promise<SealingKeyStatus[]> {
  const uses = await keyRotation.uses();
  return (['master', 'blind'] as const).flatMap((family) => {
    const { ids, current, since } = family === 'master' ? ring.masters : ring.blinds;
    const used = family === 'master' ? uses.masters : uses.blinds;
    return ids.map((id) => ({
      id,
      family,
      current: id === current,
      uses: used.get(id) ?? 0,
      ...(id === current ? { since } : {}),
    }));
  });
}

async function withKeys<Result>(
  config: Config,
  work: (at: { file: KeyFile; canaries: CanaryRepository; repositories: Repositories }) => Promise<Result>,
): Promise<Result> {
  const { mongodbUri, sealingKeys } = config;
  if (mongodbUri === undefined) throw new Error('MONGODB_URI is not set');
  if (sealingKeys !== undefined) {
    throw new SealingKeysError('the sealing keys are in SEALING_KEYS: change them where that is set');
  }
  const file = keyFileOf(config);
  if (!file.exists)
    throw new SealingKeysError(`there are no sealing keys in ${file.path} yet: start the hub`);
  const connection = await connectStore(mongodbUri);
  try {
    const canaries = new CanaryRepository(connection);
    await canaries.check(file.ring());
    const nobody = { wake: async () => {} };
    const checkpoint = async () => {};
    const repositories = await openRepositories({ connection, waker: nobody, checkpoint, keys: file });
    return await work({ file, canaries, repositories });
  } finally {
    await connection.close();
  }
}
