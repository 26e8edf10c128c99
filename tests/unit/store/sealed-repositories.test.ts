import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Dispute } from '../../../src/domain/disputes/dispute.js';
import { listingOf } from '../../../src/policy/listing.js';
import { ERASED } from '../../../src/sealing/erased.js';
import { takeGridReport } from '../../../src/services/grid/take-grid-report.js';
import { acceptReports } from '../../../src/services/inbox/accept-reports.js';
import { openRepositories, type Repositories } from '../../../src/store/repositories.js';
import { ClearTextFoundError } from '../../../src/store/sealing/clear-text-found-error.js';
import { PEOPLE } from '../../kit/people.js';
import { gridReport } from '../../kit/reports.js';
import { type TestHub, testHub } from '../../kit/test-hub.js';
import { testKeys } from '../../kit/test-keys.js';
import { testStore } from '../../kit/test-store.js';

const report = gridReport({
  title: '酒后打骂妻儿',
  summary: '丈夫酒后殴打妻子，孩子在场。',
  place: { address: '谷律村8号', longitude: 102.45, latitude: 25.06 },
  parties: [
    { name: '李光明', side: 'respondent', idNumber: '530112198001010011', phone: '138 0000 0001' },
    { name: '张桂兰', side: 'applicant', idNumber: '530112820202002', address: '谷律村八号二楼' },
  ],
});
const secrets = [
  report.title,
  report.summary,
  report.place.address,
  '102.45',
  ...report.parties.flatMap(({ name, idNumber, phone, address }) => [name, idNumber, phone, address]),
].filter((secret) => secret !== undefined);

describe('what the repositories store', () => {
  let hub: TestHub;
  let repositories: Repositories;
  let id: string;

  beforeAll(async () => {
    hub = await testHub();
    ({ repositories } = hub.services);
    await acceptReports([report], hub.services);
    await hub.settle();
    id = (await repositories.sources.find('grid', report.externalId)) ?? '';
  });
  afterAll(() => hub.close());

  const collection = (name: string) => repositories.connection.collection<{ _id: string }>(name);

  it('holds no word of a case and of nobody who they are', async () => {
    const names = ['disputes', 'parties', 'inbox', 'gridRecords', 'courtMediations', 'history', 'dataKeys'];
    const stored = await Promise.all(names.map((name) => collection(name).find().toArray()));
    const text = JSON.stringify(stored);
    expect(stored.slice(0, 4).map(({ length }) => length)).toEqual([1, 2, 1, 1]);
    for (const secret of secrets) expect(text).not.toContain(secret);
  });

  it('opens to what was reported', async () => {
    const dispute = await repositories.disputes.find(id);
    expect(dispute).toMatchObject({ title: report.title, summary: report.summary, place: report.place });
    expect(await repositories.parties.findMany(dispute?.partyIds ?? [])).toMatchObject(report.parties);
    expect((await repositories.inbox.find('grid:E-1'))?.report).toEqual(report);
    expect(await repositories.gridRecords.ofDisputes([id])).toMatchObject([{ title: report.title }]);
  });

  it('is found by name, telephone and identity number, however they are written', async () => {
    const found = async (kind: 'name' | 'phone' | 'idNumber', value: string) =>
      (await repositories.parties.findByIndex(kind, value)).map(({ name }) => name);
    expect(await found('name', '李 光明')).toEqual(['李光明']);
    expect(await found('phone', '+86 13800000001')).toEqual(['李光明']);
    expect(await found('idNumber', '53011219820202002X'.replace('X', '3'))).toEqual([]);
    expect(await found('idNumber', '530112-820202-002')).toEqual(['张桂兰']);
    expect(await found('name', '13800000001')).toEqual([]);
    expect(await found('phone', '无')).toEqual([]);
  });

  it('stays as it is where a change does not touch it, and goes where the change leaves it out', async () => {
    const stored = async () =>
      (await collection('disputes').findOne({ _id: id })) as Record<string, unknown> | null;
    const before = await stored();
    const change = (next: (current: Dispute) => Dispute) =>
      repositories.disputes.change(id, (current) => ({ next: next(current), result: undefined }));
    await change((current) => ({ ...current, summary: '改过的经过。', broughtBy: 'P-1' }));
    const after = await stored();
    expect(after).toMatchObject({ title: before?.title, place: before?.place, broughtBy: 'P-1' });
    expect(after?.summary).not.toEqual(before?.summary);
    await change(({ broughtBy: _gone, ...current }) => ({ ...current, summary: report.summary }));
    expect(await stored()).not.toHaveProperty('broughtBy');
    expect(await repositories.disputes.find(id)).toMatchObject({
      title: report.title,
      summary: report.summary,
    });
  });

  it('is refused where the whole of it grows too large, though what changes is small', async () => {
    const grown = (length: number) =>
      repositories.disputes.change(id, (current) => ({
        next: { ...current, summary: '长'.repeat(length) },
        result: undefined,
      }));
    await grown(50_000);
    await expect(
      repositories.disputes.change(id, (current) => ({
        next: { ...current, title: '大'.repeat(20_000) },
        result: undefined,
      })),
    ).rejects.toMatchObject({ code: 'DOCUMENT_TOO_LARGE' });
    await repositories.disputes.change(id, (current) => ({
      next: { ...current, summary: report.summary },
      result: undefined,
    }));
    expect(await repositories.disputes.find(id)).toMatchObject({ title: report.title });
  });

  it('is refused when somebody wrote past the repositories', async () => {
    const { _id, ...copy } = (await collection('disputes').findOne({ _id: id })) ?? { _id: '' };
    await collection('disputes').insertOne({ ...copy, _id: 'forged', title: '明文' } as never);
    await expect(repositories.disputes.find('forged')).rejects.toThrow(ClearTextFoundError);
    await collection('disputes').deleteOne({ _id: 'forged' });
  });

  it('is refused when sealed values were moved to another dispute', async () => {
    const { _id, ...copy } = (await collection('disputes').findOne({ _id: id })) ?? { _id: '' };
    await collection('disputes').insertOne({ ...copy, _id: 'moved' } as never);
    await expect(repositories.disputes.find('moved')).rejects.toThrow('the seal of disputes moved');
    await collection('disputes').deleteOne({ _id: 'moved' });
  });

  it('is gone for good once the keys are destroyed, and what is left can be read and told again', async () => {
    const at = hub.clock.now();
    const partyIds = (await repositories.disputes.find(id))?.partyIds ?? [];
    await repositories.parties.erase(partyIds, at);
    await repositories.disputes.erase(id, at);
    await repositories.inbox.eraseRecord('grid', report.externalId, at);

    expect(await repositories.disputes.find(id)).toMatchObject({
      title: ERASED,
      place: { address: ERASED },
      step: 'report',
    });
    const parties = await repositories.parties.findMany(partyIds);
    expect(parties.map(({ name, side }) => [name, side])).toEqual([
      [ERASED, 'respondent'],
      [ERASED, 'applicant'],
    ]);
    expect(parties.some((party) => 'phone' in party || 'idNumber' in party || 'address' in party)).toBe(
      false,
    );
    expect(await repositories.parties.findByIndex('name', '李光明')).toEqual([]);
    const text = JSON.stringify(await collection('parties').find().toArray());
    expect(text).not.toContain('Index');
    expect(await repositories.gridRecords.ofDisputes([id])).toMatchObject([{ title: ERASED }]);
    expect((await repositories.inbox.find('grid:E-1'))?.report).toBeUndefined();

    hub.clock.advance(31 * 24 * 3_600_000);
    await acceptReports([{ ...report, eventId: 'E-2', occurredAt: hub.clock.now() }], hub.services);
    await hub.settle();
    expect(await repositories.inbox.find('grid:E-2')).toBeUndefined();
    expect(await repositories.gridRecords.ofDisputes([id])).toMatchObject([{ title: ERASED }]);
  });
});

const ON_A_PAGE = 30;

describe('a page of disputes', () => {
  it('is opened with one read of the store for all their keys', async () => {
    const store = await testStore();
    const { host, port } = store.connection;
    const support = { waker: { wake: async () => {} }, checkpoint: async () => {}, keys: testKeys() };
    const writer = await testHub();
    const fill = await openRepositories({ ...support, connection: store.connection });
    const services = { ...writer.services, repositories: fill };
    for (let n = 0; n < ON_A_PAGE; n += 1) {
      writer.clock.advance(1);
      const reported = gridReport({ eventId: `E-${n}`, externalId: `G-${n}`, title: `第${n}起` });
      await takeGridReport(reported, services);
    }
    const watched = await mongoose
      .createConnection(`mongodb://${host}:${port}/hub`, { monitorCommands: true, autoIndex: false })
      .asPromise();
    const reader = await openRepositories({ ...support, connection: watched });
    const commands: string[] = [];
    watched.getClient().on('commandStarted', ({ commandName, command }) => {
      commands.push(`${commandName} ${command[commandName]}`);
    });
    const page = await reader.disputes.page({ listing: listingOf(PEOPLE.gridWorker), limit: ON_A_PAGE });
    const newestFirst = Array.from({ length: ON_A_PAGE }, (_, n) => `第${ON_A_PAGE - 1 - n}起`);
    expect(page.map(({ title }) => title)).toEqual(newestFirst);
    expect(commands).toEqual(['find disputes', 'find dataKeys']);
    await watched.close();
    await writer.close();
    await store.close();
  });
});
