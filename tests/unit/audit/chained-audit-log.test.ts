import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ChainedAuditLog } from '../../../src/audit/chained-audit-log.js';
import { entryHash, NOTHING_BEFORE } from '../../../src/audit/entry-hash.js';
import type { AuditEntry } from '../../../src/store/audit/audit-entry.js';
import type { AuditRepository } from '../../../src/store/audit/audit-repository.js';
import { connectStore } from '../../../src/store/connect.js';
import { auditRepository } from '../../kit/audit-repository.js';
import { PEOPLE } from '../../kit/people.js';
import { testKeys } from '../../kit/test-keys.js';
import { testStore } from '../../kit/test-store.js';
import { look } from './look.js';

const keys = testKeys();

const logOn = (repository: AuditRepository): ChainedAuditLog =>
  new ChainedAuditLog({ repository, anchors: { anchor: async () => {} } });

describe('the audit log', () => {
  let store: Awaited<ReturnType<typeof testStore>>;
  let log: ChainedAuditLog;
  beforeAll(async () => {
    store = await testStore();
    const repository = auditRepository(store.connection, keys);
    await repository.prepare();
    log = logOn(repository);
  });
  afterAll(async () => {
    await Promise.all(open.map((connection) => connection.close()));
    await store.close();
  });

  const entries = async (): Promise<AuditEntry[]> =>
    (await store.connection.collection('audit').find().sort({ _id: 1 }).toArray()) as unknown as AuditEntry[];

  async function expectOneChain(): Promise<AuditEntry[]> {
    const all = await entries();
    expect(all.map(({ _id }) => Number(_id))).toEqual(all.map((_, index) => index + 1));
    all.forEach((entry, index) => {
      expect(entry.previous).toBe(all[index - 1]?.hash ?? NOTHING_BEFORE);
      expect(entry.hash).toBe(entryHash(entry));
    });
    return all;
  }

  it('stores what is known of an event and nothing that the caller happens to carry along', async () => {
    const by = { ...PEOPLE.mediator, session: 'secret' };
    await log.append([look({ by, purpose: 'mediation', requestId: 'R-1' })]);
    const [first] = await expectOneChain();
    expect(first).toMatchObject({ ...look(), by: PEOPLE.mediator, purpose: 'mediation', requestId: 'R-1' });
    expect(JSON.stringify(first)).not.toContain('secret');
  });

  it('keeps the reason sealed, for whoever has the keys', async () => {
    await log.append([look({ reason: '李光明来电询问进展' })]);
    const stored = (await expectOneChain()).at(-1);
    expect(stored?.reason).toMatch(/^sealed:/);
    expect(await auditRepository(store.connection, keys).open(stored ? [stored] : [])).toMatchObject([
      { reason: '李光明来电询问进展' },
    ]);
  });

  it('writes together what comes in while a write is under way, in the order it came', async () => {
    const before = (await entries()).length;
    await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        log.append([look({ detail: `a${n}` }), look({ detail: `b${n}` })]),
      ),
    );
    const added = (await expectOneChain()).slice(before);
    expect(added.map(({ detail }) => detail)).toEqual(
      Array.from({ length: 50 }, (_, n) => [`a${n}`, `b${n}`]).flat(),
    );
  });

  it('records an event with a key once, however often it is appended and by whom', async () => {
    const other = logOn(auditRepository(await connectAgain(), keys));
    const keyed = look({ key: 'dispute:D1:7', action: 'changed' });
    await Promise.all([log.append([keyed, keyed]), other.append([keyed]), log.append([keyed])]);
    await other.append([keyed]);
    expect((await expectOneChain()).filter(({ key }) => key === keyed.key)).toHaveLength(1);
  });

  it('stays one chain without gaps when many write at once', async () => {
    const before = (await entries()).length;
    const writers = await Promise.all(
      Array.from({ length: 4 }, async () => logOn(auditRepository(await connectAgain(), keys))),
    );
    await Promise.all(
      writers.map(async (writer, who) => {
        for (let n = 0; n < 15; n += 1) await writer.append([look({ detail: `${who}-${n}` }), look()]);
      }),
    );
    const added = (await expectOneChain()).slice(before);
    expect(added).toHaveLength(4 * 15 * 2);
    expect(new Set(added.map(({ detail }) => detail)).size).toBe(4 * 15 + 1);
  });

  it('fails when the store does, and goes on when it is back', async () => {
    const connection = await connectAgain();
    const cut = logOn(auditRepository(connection, keys));
    await cut.append([look()]);
    await connection.close();
    await expect(cut.append([look()])).rejects.toThrow();
    await connection.openUri(connectionString());
    await cut.append([look({ detail: 'back' })]);
    expect((await expectOneChain()).at(-1)).toMatchObject({ detail: 'back' });
  });

  const connectionString = (): string => `mongodb://${store.connection.host}:${store.connection.port}/hub`;
  const open: { close(): Promise<void> }[] = [];
  async function connectAgain() {
    const connection = await connectStore(connectionString());
    open.push(connection);
    return connection;
  }
});
