import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importCodeList } from '../../src/services/disputes/codes/import-code-list.js';
import { acceptReports } from '../../src/services/inbox/accept-reports.js';
import { ask } from '../kit/ask.js';
import { PEOPLE } from '../kit/people.js';
import { gridReport, otherNeighbours } from '../kit/reports.js';
import { type TestServer, testServer } from '../kit/test-server.js';

const OPERATOR = { role: 'operator', personId: 'operator:tests' } as const;
const NEW_YEAR = new Date('2027-01-01T01:00:00Z');
/** Water becomes a class of its own. */
const SECOND = {
  version: 2,
  validFrom: '2027-01-01',
  source: '案由代码（2027年版）',
  entries: [
    { code: '02', name: '邻里纠纷' },
    { code: '0202', name: '相邻土地建筑利用' },
    { code: '0299', name: '其他' },
    { code: '17', name: '涉水纠纷', countsAs: '02' },
    { code: '1701', name: '用水排水', countsAs: '0201' },
    { code: '99', name: '其他' },
  ],
};

/** Scenario 25: the list of categories changes overnight. */
describe('a list of categories that changes at the new year', () => {
  let server: TestServer;
  let sent = 0;

  beforeAll(async () => {
    server = await testServer('in-process');
  });
  afterAll(() => server.close());

  const imported = (list: object | string) =>
    importCodeList(typeof list === 'string' ? list : JSON.stringify(list), OPERATOR, server.hub.services);

  /** Tells what came of it: the dispute, or why not. */
  async function report(categoryCode: string): Promise<{ id?: string; message?: string }> {
    sent += 1;
    const input = {
      requestKey: `request-code-${sent}`,
      title: '水沟被堵',
      summary: '两家为水沟争执不下。',
      categoryCode,
      peopleInvolved: 2,
      happenedOn: server.hub.clock.now().toISOString(),
      place: { address: `谷律村${sent}号` },
      areaCode: '530112010-001',
      parties: otherNeighbours(sent).map((party) => ({ ...party, side: party.side.toUpperCase() })),
    };
    const { dispute, message } = await ask<{ dispute?: { id: string }; message?: string }>(
      server,
      PEOPLE.desk,
      `mutation ($input: ReportInput!) { reportDispute(input: $input) {
        ... on DisputeChanged { dispute { id } } ... on Refusal { message } } }`,
      { input },
    );
    await server.hub.settle();
    return { ...dispute, ...(message ? { message } : {}) };
  }

  const category = async (id = ''): Promise<unknown> =>
    ask(server, PEOPLE.desk, 'query ($id: ID!) { dispute(id: $id) { categoryCode categoryName } }', { id });

  async function record(externalId: string, dispute_event_type: string, occurredAt: Date): Promise<string> {
    sent += 1;
    const told = gridReport({
      eventId: `E-${externalId}-${sent}`,
      externalId,
      occurredAt,
      categoryCode: dispute_event_type,
      parties: otherNeighbours(Number(externalId.slice(2))),
    });
    await acceptReports([told], server.hub.services);
    await server.hub.settle();
    return (await server.hub.services.repositories.sources.find('grid', externalId)) ?? '';
  }

  it('leaves old cases their codes, takes new ones from its day on, and counts both together', async () => {
    const old = await report('0201');
    const oldRecord = await record('G-901', '0201', server.hub.clock.now());
    expect(await imported(SECOND)).toMatchObject({ known: false });
    expect(await imported(SECOND)).toMatchObject({ known: true });

    expect(await report('1701')).toEqual({ message: '事件类别 1701 自 2027-01-01 起施行，现在还不能使用。' });
    expect(await report('7777')).toEqual({ message: '没有事件类别 7777。' });
    const before = await report('0202');

    server.hub.clock.advance(NEW_YEAR.getTime() - server.hub.clock.now().getTime());
    expect(await report('0201')).toEqual({
      message: '事件类别 0201 自 2027-01-01 起停用，请改用 1701。',
    });
    const fresh = await report('1701');
    // The grid platform still uses the old list, and restates an old record in words of the new one.
    const late = await record('G-902', '0201', server.hub.clock.now());
    await record('G-901', '1701', server.hub.clock.now());

    const OLD = { categoryCode: '0201', categoryName: '邻里纠纷-用水排水通行通风采光' };
    const NEW = { categoryCode: '1701', categoryName: '涉水纠纷-用水排水' };
    expect(await category(old.id)).toEqual(OLD);
    expect(await category(oldRecord)).toEqual(OLD);
    expect(await category(fresh.id)).toEqual(NEW);
    expect(await category(late)).toEqual(NEW);
    expect(before.id).toBeDefined();

    const figure = await ask<object>(
      server,
      PEOPLE.leader,
      `query ($request: FigureInput!) { figure(request: $request) {
        ... on Figure { value parts { code count } definition { population } } } }`,
      { request: { id: 'disputes-by-category' } },
    );
    expect(figure).toMatchObject({
      value: 5,
      parts: [{ code: '02', count: 5 }],
      definition: { population: expect.stringContaining('新表公布的对应关系') },
    });
  });

  it('can be read by everybody, with what each code is counted as', async () => {
    const lists = await ask<{ version: number; validFrom: string; entries: object[] }[]>(
      server,
      PEOPLE.volunteer,
      '{ codeLists { version validFrom source entries { code name countsAs } } }',
    );
    expect(lists.map(({ version, validFrom }) => [version, validFrom])).toEqual([
      [1, '2016-03-01'],
      [2, '2027-01-01'],
    ]);
    expect(lists[1]?.entries).toContainEqual({ code: '1701', name: '用水排水', countsAs: '0201' });
  });

  it('is taken whole or not at all, and never changed', async () => {
    const [first, ...rest] = SECOND.entries;
    const third = { ...SECOND, version: 3, validFrom: '2028-01-01' };
    const faults: [object | string, string][] = [
      ['{"version": 3,', '不是 JSON'],
      [{ ...third, entries: rest, more: 1 }, 'Unrecognized key'],
      [{ ...SECOND, source: '另一版' }, '已经导入，内容不同'],
      [{ ...third, version: 4 }, '版本须为 3'],
      [{ ...third, validFrom: '2026-01-01' }, '施行日须晚于'],
      [{ ...third, entries: [...SECOND.entries, first] }, '有重复的代码'],
      [{ ...third, entries: [...SECOND.entries, { code: '30', name: '新' }] }, '30 没有说明'],
      [{ ...third, entries: [{ code: '1', name: '短' }] }, 'entries.0.code'],
    ];
    for (const [list, why] of faults) {
      expect(JSON.stringify(await imported(list)), why).toContain(why);
    }
    expect(await server.hub.services.repositories.codeLists.all()).toHaveLength(2);
    const [entry] = await server.hub.services.repositories.connection
      .collection('audit')
      .find({ 'subject.type': 'CodeList' })
      .toArray();
    expect(entry).toMatchObject({ action: 'changed', subject: { ids: ['2'] }, detail: 'code-list' });
  });
});
