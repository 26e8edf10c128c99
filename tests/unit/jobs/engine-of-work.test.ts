import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { EffectHandler, EffectOutcome } from '../../../jobs/effect-handler.js';
import { serveTurn } from '../../../jobs/serve-turn.js';
import type { Effect } from '../../../src/domain/effects/effect.js';
import { EffectKind } from '../../../src/domain/effects/effect-kind.js';
import type { ReplayClass } from '../../../src/domain/effects/replay-class.js';
import { IN_HOUSE } from '../../../src/domain/effects/turn-of.js';
import type { InboxEntry } from '../../../src/domain/inbox/inbox-entry.js';
import { ERASED } from '../../../src/sealing/erased.js';
import { gridReport } from '../../kit/reports.js';
import { type TestHub, testHub } from '../../kit/test-hub.js';

const note = new EffectKind<{ text: string }>('note');
const inHouse = new EffectKind<{ text: string }>('note', IN_HOUSE);

/** What the handler was asked to do, and what it is to answer. */
const seen: string[] = [];
let answer: (text: string) => EffectOutcome = () => ({ outcome: 'done' });
let replay: ReplayClass = 'keyed';
let found: EffectOutcome | undefined;
/** What happens while the handler is at it. */
let during: (() => Promise<void>) | undefined;

const handler: EffectHandler = {
  kind: note.name,
  replayClass: () => replay,
  async run(effect) {
    const { text } = note.payloadOf(effect);
    seen.push(text);
    await during?.();
    return answer(text);
  },
  async find(effect) {
    seen.push(`find ${note.payloadOf(effect).text}`);
    return found;
  },
  lost: () => ({ outcome: 'done', change: (one) => ({ ...one, reason: 'unknown' }) }),
};

describe('the engine of work', () => {
  let hub: TestHub;
  let count = 0;

  beforeAll(async () => {
    hub = await testHub({ handlers: [handler] });
  });
  afterAll(() => hub.close());
  beforeEach(() => {
    seen.length = 0;
    answer = () => ({ outcome: 'done' });
    replay = 'keyed';
    found = undefined;
    during = undefined;
  });

  const effect = (text: string, lane: string, changes: Partial<Effect> = {}): Effect => ({
    ...note.emit({ lane, key: text, notBefore: hub.clock.now() }, { text }),
    ...changes,
  });

  async function entryWith(...effects: Effect[]): Promise<string> {
    count += 1;
    const id = `grid:engine-${count}`;
    const entry: InboxEntry = {
      id,
      version: 1,
      schemaVersion: 1,
      effects,
      report: gridReport(),
      receivedAt: hub.clock.now(),
      state: 'received',
    };
    await hub.services.repositories.inbox.insert(entry);
    return id;
  }

  const drain = (id: string, lane: string) => serveTurn({ type: 'inbox-entry', id, turn: lane }, hub.engine);
  const onFile = async (id: string) => {
    const entry = await hub.services.repositories.inbox.find(id);
    if (!entry) throw new Error('the entry is gone');
    return entry;
  };

  it('carries out a lane in order and forgets each effect when it is done', async () => {
    const id = await entryWith(effect('one', 'a'), effect('other', 'b'), effect('two', 'a'));
    await drain(id, 'a');
    expect(seen).toEqual(['one', 'two']);
    expect((await onFile(id)).effects.map(({ lane }) => lane)).toEqual(['b']);
  });

  it('wakes a worker for every turn that a write left work in', async () => {
    hub.wakeUps.length = 0;
    const id = await entryWith(effect('one', 'a'), effect('two', 'b'));
    expect(hub.wakeUps).toEqual([
      { type: 'inbox-entry', id, turn: 'a' },
      { type: 'inbox-entry', id, turn: 'b' },
    ]);
  });

  it('makes the change that an effect brings in the same write that removes it', async () => {
    answer = () => ({ outcome: 'done', change: (one) => ({ ...one, state: 'applied' }) });
    const id = await entryWith(effect('one', 'a'));
    const before = await onFile(id);
    await drain(id, 'a');
    const after = await onFile(id);
    expect(after).toMatchObject({ state: 'applied', effects: [] });
    expect(after.version).toBe(before.version + 1);
  });

  it('keeps what follows waiting behind an effect that was put off, and tries again when it is time', async () => {
    answer = (text) => (text === 'one' ? { outcome: 'retry', reason: 'platform away' } : { outcome: 'done' });
    const id = await entryWith(effect('one', 'a'), effect('two', 'a'));
    await drain(id, 'a');
    await drain(id, 'a');
    expect(seen).toEqual(['one']);
    expect((await onFile(id)).effects[0]).toMatchObject({ attempts: 1, lastError: 'platform away' });

    answer = () => ({ outcome: 'done' });
    hub.clock.advance(1_000);
    await drain(id, 'a');
    expect(seen).toEqual(['one', 'one', 'two']);
  });

  it('waits twice as long after each failure', async () => {
    answer = () => ({ outcome: 'retry', reason: 'platform away' });
    const id = await entryWith(effect('one', 'a'));
    const waits: number[] = [];
    for (let attempt = 0; attempt < 4; attempt += 1) {
      await drain(id, 'a');
      const [head] = (await onFile(id)).effects;
      const wait = (head?.notBefore.getTime() ?? 0) - hub.clock.now().getTime();
      waits.push(wait);
      hub.clock.advance(wait);
    }
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000]);
  });

  it('treats a handler that throws as an effect that was put off', async () => {
    answer = () => {
      throw new Error('broken pipe');
    };
    const id = await entryWith(effect('one', 'a'));
    await drain(id, 'a');
    expect((await onFile(id)).effects[0]).toMatchObject({ attempts: 1, lastError: 'broken pipe' });
  });

  it('parks what fails twelve times by itself, and carries out all else meanwhile', async () => {
    answer = (text) => {
      if (text === 'poison') throw new Error('cannot read it');
      return { outcome: 'done' };
    };
    const id = await entryWith(effect('poison', 'a'), effect('behind it', 'a'), effect('beside it', 'b'));
    await drain(id, 'b');
    for (let turn = 0; turn < 12; turn += 1) {
      expect((await onFile(id)).effects.map(({ parked }) => parked)).toEqual([undefined, undefined]);
      await drain(id, 'a');
      hub.clock.advance(5 * 60_000);
    }
    const [poison] = (await onFile(id)).effects;
    expect(poison?.parked?.cause).toBe('failed 12 times: cannot read it');
    expect(seen).not.toContain('behind it');
  });

  it('never parks what only waits for a platform, however long that is away', async () => {
    answer = () => ({ outcome: 'retry', reason: 'platform away' });
    const id = await entryWith(effect('one', 'a'));
    const since = hub.clock.now();
    for (let turn = 0; turn < 40; turn += 1) {
      await drain(id, 'a');
      hub.clock.advance(5 * 60_000);
    }
    expect((await onFile(id)).effects[0]).toMatchObject({ attempts: 40, delayedSince: since });
    expect((await onFile(id)).effects[0]?.parked).toBeUndefined();
  });

  it.each(['before it was carried out', 'while it was carried out', 'while it failed'])(
    'drops an effect whose subject was erased %s, and stops trying',
    async (when) => {
      const { courtMediations, sealer } = hub.services.repositories;
      const id = `erased ${when}`;
      const disputeId = `D ${when}`;
      await courtMediations.insert({
        id,
        version: 1,
        schemaVersion: 1,
        effects: [effect('one', 'a'), effect('two', 'a')],
        disputeId,
        externalId: `C ${when}`,
        events: [{ sequence: 1, status: 'accepted', at: hub.clock.now(), note: '李光明未到场' }],
        asOf: hub.clock.now(),
      });
      const erase = () => sealer.keys.destroy(`dispute:${disputeId}`, hub.clock.now());
      during = when === 'before it was carried out' ? undefined : erase;
      answer = () =>
        when === 'while it failed' ? { outcome: 'retry', reason: '李光明 busy' } : { outcome: 'done' };
      if (!during) await erase();
      await serveTurn({ type: 'court-mediation', id, turn: 'a' }, hub.engine);
      expect(seen).toEqual(during ? ['one'] : []);
      expect(await courtMediations.find(id)).toMatchObject({ effects: [], events: [{ note: ERASED }] });
      hub.clock.advance(24 * 3_600_000);
      expect(await courtMediations.dueTurns(hub.clock.now(), 10)).toEqual([]);
    },
  );

  it.each([undefined, 'done', 'retry', 'park'] as const)(
    'drops all that was to be done with a report that was erased, when it comes to %s',
    async (outcome) => {
      const report = gridReport({ externalId: `G-erased-${outcome}` });
      const id = `grid:erased-${outcome}`;
      const { inbox } = hub.services.repositories;
      await inbox.insert({
        id,
        version: 1,
        schemaVersion: 1,
        effects: [effect('one', 'a'), effect('two', 'a'), effect('three', 'b')],
        report,
        receivedAt: hub.clock.now(),
        state: 'received',
      });
      const erase = () => inbox.eraseRecord('grid', report.externalId, hub.clock.now());
      if (outcome === undefined) await erase();
      else during = erase;
      answer = () =>
        ({
          done: { outcome: 'done' } as const,
          retry: { outcome: 'retry', reason: '李光明 busy' } as const,
          park: { outcome: 'park', cause: '李光明' } as const,
        })[outcome ?? 'done'];
      await drain(id, 'a');
      await drain(id, 'b');
      expect(seen).toEqual(outcome === undefined ? [] : ['one']);
      expect((await onFile(id)).effects).toEqual([]);
    },
  );

  it('holds an effect that only a person can help, and its lane with it, and no other lane', async () => {
    answer = (text) => (text === 'one' ? { outcome: 'park', cause: 'not wanted' } : { outcome: 'done' });
    const id = await entryWith(effect('one', 'a'), effect('two', 'a'), effect('three', 'b'));
    await drain(id, 'a');
    await drain(id, 'b');
    expect(seen).toEqual(['one', 'three']);
    hub.clock.advance(86_400_000);
    await drain(id, 'a');
    expect(seen).toEqual(['one', 'three']);
    expect((await onFile(id)).effects[0]?.parked).toMatchObject({ cause: 'not wanted' });
  });

  it('holds an effect that nothing handles', async () => {
    const id = await entryWith({ ...effect('one', 'a'), kind: 'unheard-of' });
    await drain(id, 'a');
    expect((await onFile(id)).effects[0]?.parked?.cause).toBe('no handler for unheard-of');
  });

  const own = (text: string, lane: string): Effect =>
    inHouse.emit({ lane, key: text, notBefore: hub.clock.now() }, { text });

  it('does in one turn and writes in one write what the hub has to do by itself', async () => {
    const id = await entryWith(own('one', 'audit'), own('other', 'dues'), own('two', 'audit'));
    expect(hub.wakeUps.filter((one) => one.id === id)).toEqual([{ type: 'inbox-entry', id, turn: IN_HOUSE }]);
    const before = await onFile(id);
    await drain(id, IN_HOUSE);
    expect(seen).toEqual(['one', 'two', 'other']);
    expect(await onFile(id)).toMatchObject({ effects: [], version: before.version + 1 });
  });

  it('writes down what changes the document before it does what follows in that lane', async () => {
    answer = (text) => ({ outcome: 'done', change: (one) => ({ ...one, reason: text }) });
    const id = await entryWith(own('one', 'merge'), own('two', 'merge'), own('other', 'dues'));
    const before = await onFile(id);
    await drain(id, IN_HOUSE);
    expect(seen).toEqual(['one', 'other', 'two']);
    expect(await onFile(id)).toMatchObject({ reason: 'two', version: before.version + 2 });
  });

  it('lets what fails of it hold up its own lane alone', async () => {
    answer = (text) => {
      if (text === 'one') throw new Error('cannot read it');
      return { outcome: 'done' };
    };
    const id = await entryWith(own('one', 'audit'), own('two', 'audit'), own('other', 'dues'));
    await drain(id, IN_HOUSE);
    expect(seen).toEqual(['one', 'other']);
    expect((await onFile(id)).effects.map(({ lane, failures }) => [lane, failures])).toEqual([
      ['audit', 1],
      ['audit', undefined],
    ]);
  });

  it('leaves a turn to whoever holds it', async () => {
    const id = await entryWith(effect('one', 'a'));
    const turn = { type: 'inbox-entry', id, turn: 'a' };
    await hub.services.repositories.leases.hold(turn, 'somebody else', 60_000);
    await drain(id, 'a');
    expect(seen).toEqual([]);
    await hub.services.repositories.leases.release(turn, 'somebody else');
    await drain(id, 'a');
    expect(seen).toEqual(['one']);
  });

  it('lets only one of many that come at once work on a turn', async () => {
    const id = await entryWith(...Array.from({ length: 5 }, (_, number) => effect(String(number), 'a')));
    await Promise.all(Array.from({ length: 8 }, () => drain(id, 'a')));
    expect(seen).toEqual(['0', '1', '2', '3', '4']);
  });

  it('sends a keyed effect again after a crash', async () => {
    const id = await entryWith(effect('one', 'a', { startedAt: hub.clock.now() }));
    await drain(id, 'a');
    expect(seen).toEqual(['one']);
  });

  it('marks an effect that may not simply be repeated before it is first tried', async () => {
    replay = 'query-first';
    answer = () => ({ outcome: 'retry', reason: 'timed out' });
    const id = await entryWith(effect('one', 'a'));
    await drain(id, 'a');
    expect((await onFile(id)).effects[0]?.startedAt).toEqual(hub.clock.now());
  });

  it('asks first where it may have gone through, and does not send what the platform has', async () => {
    replay = 'query-first';
    found = { outcome: 'done' };
    const id = await entryWith(effect('one', 'a', { startedAt: hub.clock.now() }));
    await drain(id, 'a');
    expect(seen).toEqual(['find one']);
    expect((await onFile(id)).effects).toEqual([]);
  });

  it('sends after asking where the platform does not have it', async () => {
    replay = 'query-first';
    const id = await entryWith(effect('one', 'a', { startedAt: hub.clock.now() }));
    await drain(id, 'a');
    expect(seen).toEqual(['find one', 'one']);
  });

  it('never sends twice what may go at most once, and records that the outcome is unknown', async () => {
    replay = 'at-most-once';
    const id = await entryWith(effect('one', 'a', { startedAt: hub.clock.now() }));
    await drain(id, 'a');
    expect(seen).toEqual([]);
    expect(await onFile(id)).toMatchObject({ reason: 'unknown', effects: [] });
  });
});
