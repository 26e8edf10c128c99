import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PlatformAdapter } from '../../../adapters/port.js';
import type { Dispute } from '../../../src/domain/disputes/dispute.js';
import type { ErasureGround } from '../../../src/domain/disputes/erasure-ground.js';
import type { DisputeReport } from '../../../src/domain/platforms/platform-report.js';
import { ERASED } from '../../../src/sealing/erased.js';
import { assignDispute } from '../../../src/services/disputes/assign-dispute.js';
import { erasePersonalData } from '../../../src/services/disputes/erase-personal-data.js';
import { moveDispute } from '../../../src/services/disputes/move-dispute.js';
import { protectParty } from '../../../src/services/disputes/protect-party.js';
import { recordConsent } from '../../../src/services/disputes/record-consent.js';
import { withdrawConsent } from '../../../src/services/disputes/withdraw-consent.js';
import { acceptReports } from '../../../src/services/inbox/accept-reports.js';
import { sealedWords } from '../../e2e/sealing/sealed-values.js';
import { PEOPLE } from '../../kit/people.js';
import { courtProgress, gridReport } from '../../kit/reports.js';
import { type TestHub, testHub } from '../../kit/test-hub.js';

const NAME = '孟家福';
const PHONE = '13700000071';
const STORY = '把邻村一件家事误记到了本网格。';
const REASON = '网格员登记错了人，本人到中心核对。';

const REPORT = gridReport({
  title: '家事误登记一件',
  summary: STORY,
  parties: [
    { name: NAME, side: 'applicant', phone: PHONE, address: '谷律社区大河边村31号' },
    { name: '段秀芬', side: 'respondent' },
  ],
});
/** A grid platform that takes all it is told. */
const GRID: PlatformAdapter = {
  name: 'grid',
  receive: async () => {
    throw new Error('nothing calls back in these tests');
  },
  pull: undefined,
  replayClass: () => 'keyed',
  deliver: async () => ({ outcome: 'delivered' }),
  find: async () => undefined,
};
const SECRETS = [NAME, PHONE, STORY, '家事误登记一件', '大河边村31号', '段秀芬'];

describe('erasing what is held about a person', () => {
  let hub: TestHub;
  let id: string;

  beforeEach(async () => {
    hub = await testHub({ adapters: [GRID] });
  });
  afterEach(() => hub.close());

  async function report(changes: Partial<DisputeReport> = {}): Promise<void> {
    await acceptReports([{ ...REPORT, ...changes }], hub.services);
    await hub.settle();
    id = (await hub.services.repositories.sources.find('grid', REPORT.externalId)) ?? '';
  }
  const erase = (ground: ErasureGround, by = PEOPLE.desk) =>
    erasePersonalData({ partyId: `${id}:1`, ground, reason: REASON }, by, hub.services);
  const onFile = async (): Promise<Dispute> => {
    const dispute = await hub.services.repositories.disputes.find(id);
    if (!dispute) throw new Error('the dispute is gone');
    return dispute;
  };
  const change = (decide: (current: Dispute) => Dispute) =>
    hub.services.repositories.disputes.change(id, (current) => ({
      next: decide(current),
      result: undefined,
    }));
  const opened = async (): Promise<string> => {
    const words = await sealedWords(hub.services.repositories.connection, hub.keys);
    return JSON.stringify(words);
  };

  async function handled(): Promise<void> {
    const { desk, mediator } = PEOPLE;
    const advance = (kind?: 'assessment' | 'routing-decision') =>
      moveDispute(
        id,
        { move: 'advance', evidence: kind ? [{ kind, text: '宜调解。' }] : [] },
        desk,
        hub.services,
      );
    await advance();
    await advance('assessment');
    await assignDispute(id, { owner: mediator }, desk, hub.services);
    expect(await advance('routing-decision')).toMatchObject({ step: 'handle' });
    await hub.settle();
  }

  it('leaves nothing under any key: in no repository, no raw value, no index, no copy of the report', async () => {
    await report();
    // What a platform sends again is stored again, under the same record.
    await report({ eventId: 'E-1b', occurredAt: hub.clock.now() });
    await recordConsent(
      {
        partyId: `${id}:1`,
        purpose: 'handling',
        givenBy: 'self',
        way: 'in-person',
        givenOn: '2026-11-20',
        evidence: `${NAME}当面说明。`,
      },
      PEOPLE.desk,
      hub.services,
    );
    await hub.settle();
    const before = await opened();
    for (const secret of SECRETS) expect(before, secret).toContain(secret);

    expect(await erase('mistaken-record')).toMatchObject({ step: 'closed' });
    await hub.settle();

    const after = await opened();
    const { connection, parties, disputes, inbox, gridRecords, consents } = hub.services.repositories;
    const raw = await Promise.all(
      Object.values(connection.models).map(({ collection }) => collection.find().toArray()),
    );
    const read = JSON.stringify([
      raw,
      await disputes.find(id),
      await disputes.wholeHistory(await onFile()),
      await parties.findMany([`${id}:1`, `${id}:2`]),
      await inbox.findMany(['grid:E-1', 'grid:E-1b']),
      await gridRecords.ofDisputes([id]),
      await consents.ofParties([`${id}:1`]),
    ]);
    for (const secret of SECRETS) {
      expect(after, secret).not.toContain(secret);
      expect(read, secret).not.toContain(secret);
    }
    expect(await parties.findByIndex('phone', PHONE)).toEqual([]);
    expect(JSON.stringify(await connection.collection('parties').find().toArray())).not.toContain('Index');
  });

  it('leaves what counts in figures, and who decided it', async () => {
    await report();
    await erase('mistaken-record');
    await hub.settle();
    expect(await onFile()).toMatchObject({
      title: ERASED,
      categoryCode: '0201',
      areaCode: '530112010-001',
      step: 'closed',
      effects: [],
    });
    expect((await onFile()).history.at(-1)).toMatchObject({
      action: 'erased',
      ground: 'mistaken-record',
      by: { name: '段雪梅' },
    });
    const events: object[] = [];
    for await (const entry of hub.services.repositories.audit.entries()) events.push(entry);
    const subject = { type: 'Party', ids: [`${id}:1`] };
    expect(events).toContainEqual(expect.objectContaining({ action: 'erased', subject, outcome: 'done' }));
    expect(events).toContainEqual(expect.objectContaining({ action: 'changed', detail: 'erased' }));
    expect(JSON.stringify(events)).not.toContain(NAME);
  });

  it('is done once, and does not take the record in again when the platform sends it again', async () => {
    await report();
    await erase('mistaken-record');
    await hub.settle();
    const erased = await onFile();
    expect(await erase('mistaken-record')).toEqual(erased);
    await report({ eventId: 'E-2', occurredAt: hub.clock.now() });
    expect(await hub.services.repositories.inbox.find('grid:E-2')).toBeUndefined();
    expect(await onFile()).toEqual(erased);
    expect(await opened()).not.toContain(NAME);
  });

  it('is carried on by the next worker when one dies half way', async () => {
    await report();
    await erase('mistaken-record');
    const { disputes } = hub.services.repositories;
    const { erase: whole } = disputes;
    let deaths = 1;
    disputes.erase = async (...asked) => {
      deaths -= 1;
      if (deaths >= 0) throw new Error('the worker dies');
      return whole.apply(disputes, asked);
    };
    await hub.settle();
    expect((await onFile()).title).not.toBe(ERASED);
    hub.clock.advance(3_600_000);
    await hub.settle();
    expect(await onFile()).toMatchObject({ title: ERASED, effects: [] });
    expect(await opened()).not.toContain(STORY);
  });

  it('waits until what is still to be sent was sent', async () => {
    await report();
    await change((current) => ({
      ...current,
      effects: [
        {
          id: 'x:1',
          lane: 'grid',
          kind: 'nobody-knows',
          payload: {},
          notBefore: hub.clock.now(),
          attempts: 0,
        },
      ],
    }));
    expect(await erase('mistaken-record')).toMatchObject({ code: 'work-pending' });
  });

  it('on withdrawn consent takes the withdrawal, and a record that tells of nobody else', async () => {
    await report();
    expect(await erase('consent-withdrawn')).toMatchObject({ code: 'consent-missing' });
    const given = { purpose: 'handling', givenBy: 'self', way: 'wechat', evidence: '微信确认。' } as const;
    await recordConsent({ ...given, partyId: `${id}:1`, givenOn: '2026-11-20' }, PEOPLE.desk, hub.services);
    await withdrawConsent({ consentId: `${id}:1:handling:1`, reason: REASON }, PEOPLE.desk, hub.services);
    await hub.settle();
    expect(await erase('consent-withdrawn')).toMatchObject({
      code: 'must-be-kept',
      message: expect.stringContaining('第四十七条'),
    });
    await hub.services.repositories.parties.erase([`${id}:2`], hub.clock.now());
    expect(await erase('consent-withdrawn')).toMatchObject({ step: 'closed' });
    await hub.settle();
    expect(await opened()).not.toContain(NAME);
  });

  it('of a case that was handled waits until the volume need not be kept any longer', async () => {
    await report();
    await handled();
    expect(await erase('mistaken-record')).toMatchObject({ code: 'must-be-kept' });
    expect(await erase('retention-over')).toMatchObject({ code: 'must-be-kept' });
    await change((current) => ({ ...current, step: 'closed', stepEnteredAt: hub.clock.now() }));
    hub.clock.advance(10 * 365 * 24 * 3_600_000);
    expect(await erase('retention-over')).toMatchObject({ code: 'must-be-kept' });
    hub.clock.advance(4 * 24 * 3_600_000);
    expect(await erase('retention-over')).toMatchObject({ step: 'closed' });
    await hub.settle();
    expect(await opened()).not.toContain(NAME);
  });

  it('is refused while the court has it, and reaches what the court said once it may', async () => {
    await report();
    const key = `${id}:1`;
    const requestedAt = hub.clock.now();
    await change((current) => ({ ...current, handOver: { key, state: 'delivered', requestedAt } }));
    await acceptReports([courtProgress(key, 1, 'accepted', { note: `${NAME}到庭。` })], hub.services);
    await hub.settle();
    expect(await opened()).toContain(`${NAME}到庭`);
    expect(await erase('mistaken-record')).toMatchObject({ code: 'must-be-kept' });
    await acceptReports([courtProgress(key, 2, 'withdrawn')], hub.services);
    await hub.settle();
    expect(await erase('mistaken-record')).toMatchObject({ step: 'closed' });
    await hub.settle();
    expect(await opened()).not.toContain(NAME);
  });

  it('is refused of a protected case, and to whoever is not of the area', async () => {
    await report();
    const far = { ...PEOPLE.desk, areaCode: '530112010-C03' };
    expect(await erase('mistaken-record', far)).toMatchObject({ code: 'not-found' });
    await protectParty(
      { action: 'protected', partyId: `${id}:1`, protection: 'victim', reason: REASON },
      PEOPLE.desk,
      hub.services,
    );
    await hub.settle();
    expect(await erase('mistaken-record')).toMatchObject({ code: 'must-be-kept' });
    expect(await opened()).toContain(NAME);
  });
});
