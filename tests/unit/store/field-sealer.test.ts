import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ERASED } from '../../../src/sealing/erased.js';
import type { KeySource } from '../../../src/sealing/key-source.js';
import { SealBrokenError } from '../../../src/sealing/seal-broken-error.js';
import type { SealedFields } from '../../../src/sealing/sealed-fields.js';
import { ClearTextFoundError } from '../../../src/store/sealing/clear-text-found-error.js';
import { DataKeyRepository } from '../../../src/store/sealing/data-key-repository.js';
import { DataKeys } from '../../../src/store/sealing/data-keys.js';
import { FieldSealer } from '../../../src/store/sealing/field-sealer.js';
import { SubjectErasedError } from '../../../src/store/sealing/subject-erased-error.js';
import { testKeys } from '../../kit/test-keys.js';
import { testStore } from '../../kit/test-store.js';

const NOW = new Date('2026-11-23T01:00:00Z');
const FIELDS: SealedFields = { name: ERASED, phone: undefined, 'visits[].note': ERASED, born: undefined };

let store: Awaited<ReturnType<typeof testStore>>;
let keys: KeySource;
let stored: DataKeyRepository;
let machineMs = 0;

/** A process with its own keys at hand. */
const process = () => new FieldSealer(new DataKeys(stored, keys, () => machineMs));

const person = (n: number) => ({
  _id: `P${n}`,
  side: 'applicant',
  name: `李光明${n}`,
  born: new Date('1980-01-01T00:00:00Z'),
  visits: [{ at: NOW, note: '在家' }],
});

beforeAll(async () => {
  store = await testStore();
  keys = testKeys();
  stored = new DataKeyRepository(store.connection);
  await stored.prepare();
});
afterAll(() => store.close());

describe('the field sealer', () => {
  it('seals the listed fields and no others, and opens them again in any process', async () => {
    const sealed = await process().seal('people', 'person:1', person(1), FIELDS);
    expect(sealed).toMatchObject({ _id: 'P1', side: 'applicant', visits: [{ at: NOW }] });
    for (const value of [sealed.name, sealed.born, sealed.visits[0]?.note]) {
      expect(value).toMatch(/^sealed:1:person:1:/);
    }
    expect('phone' in sealed).toBe(false);
    expect(await process().open('people', [sealed], FIELDS)).toEqual([person(1)]);
  });

  it('agrees with others on the key when all seal for the first time at once', async () => {
    const sealed = await Promise.all(
      Array.from({ length: 8 }, (_, n) => process().seal('people', 'person:all', person(n), FIELDS)),
    );
    expect(await process().open('people', sealed, FIELDS)).toEqual(sealed.map((_, n) => person(n)));
  });

  it('refuses clear text, and names the command that helps', async () => {
    await expect(process().open('people', [person(2)], FIELDS)).rejects.toThrow(ClearTextFoundError);
    await expect(process().open('people', [person(2)], FIELDS)).rejects.toThrow(
      /P2 holds name in clear.*hub migrate/,
    );
  });

  it('refuses a value that stood in another document', async () => {
    const [one, other] = await Promise.all(
      [3, 4].map((n) => process().seal('people', 'person:3', person(n), FIELDS)),
    );
    await expect(
      process().open('people', [{ ...one, _id: 'P3', name: other?.name }], FIELDS),
    ).rejects.toThrow(SealBrokenError);
  });

  it('seals what an older hub stored, and leaves alone what is sealed', async () => {
    const half = { ...person(5), name: (await process().seal('people', 'person:5', person(5), FIELDS)).name };
    const sealed = await process().sealClear('people', 'person:5', half, FIELDS);
    expect(sealed.name).toBe(half.name);
    expect(await process().sealClear('people', 'person:5', sealed, FIELDS)).toEqual(sealed);
    expect(await process().open('people', [sealed], FIELDS)).toEqual([person(5)]);
  });

  it('makes no key for a document that has nothing to seal', async () => {
    const bare = { _id: 'P6', visits: [] };
    expect(await process().seal('people', 'person:6', bare, FIELDS)).toEqual(bare);
    expect(await stored.findMany(['person:6'])).toEqual([]);
  });
});

describe('a destroyed data key', () => {
  const erased = { _id: 'P7', side: 'applicant', name: ERASED, visits: [{ at: NOW, note: ERASED }] };

  it('erases all that was sealed with it: here at once, elsewhere within five seconds', async () => {
    const [here, there] = [process(), process()];
    const sealed = await here.seal('people', 'person:7', person(7), FIELDS);
    expect(await there.open('people', [sealed], FIELDS)).toEqual([person(7)]);
    await here.keys.destroy('person:7', NOW);
    expect(await here.open('people', [sealed], FIELDS)).toEqual([erased]);
    machineMs += 5_000;
    expect(await there.open('people', [sealed], FIELDS)).toEqual([erased]);
  });

  it('is not brought back by a read that was under way', async () => {
    const sealer = process();
    const sealed = await sealer.seal('people', 'person:8', person(7), FIELDS);
    machineMs += 5_000;
    const underWay = sealer.open('people', [sealed], FIELDS);
    await sealer.keys.destroy('person:8', NOW);
    await underWay;
    expect(await sealer.open('people', [sealed], FIELDS)).toEqual([erased]);
  });

  it('is never made again', async () => {
    await process().keys.destroy('person:7', NOW);
    await expect(process().seal('people', 'person:7', person(7), FIELDS)).rejects.toThrow(SubjectErasedError);
    expect(await stored.findMany(['person:7'])).toEqual([{ _id: 'person:7', destroyedAt: NOW }]);
  });

  it('lets be written back what reads as erased', async () => {
    expect(await process().seal('people', 'person:7', erased, FIELDS)).toEqual(erased);
    expect(await process().open('people', [erased], FIELDS)).toEqual([erased]);
  });

  it('can be destroyed before it was made', async () => {
    await process().keys.destroy('person:9', NOW);
    await expect(process().seal('people', 'person:9', person(9), FIELDS)).rejects.toThrow(SubjectErasedError);
  });
});
