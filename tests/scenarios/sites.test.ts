import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fallDue } from '../../jobs/fall-due.js';
import { ask } from '../kit/ask.js';
import { PEOPLE } from '../kit/people.js';
import { type TestServer, testServer } from '../kit/test-server.js';
import { toldOf } from '../kit/told-of.js';

const WHOLE = '530112010';
const DAY_MS = 86_400_000;
const SITE = `{ ... on SiteChanged { site { id staffWanted staffNow checklist { item isThere dueOn overdueAt } } }
  ... on PeopleRefusal { code } }`;

interface Changed {
  readonly code?: string;
  readonly site?: {
    readonly staffWanted: number;
    readonly staffNow: number;
    readonly checklist: readonly {
      readonly item: string;
      readonly isThere: boolean | null;
      readonly dueOn: string;
    }[];
  };
}

/** Three rooms in police stations with six mediators, two police-justice stations with three, and the centre. */
const SITES = [
  ['centre', 'ONE_STOP_CENTRE', WHOLE, 0],
  ['room-tuanjie', 'POLICE_STATION_ROOM', WHOLE, 2],
  ['room-gulu', 'POLICE_STATION_ROOM', '530112010-C01', 2],
  ['room-longtan', 'POLICE_STATION_ROOM', '530112010-C04', 2],
  ['station-tuoji', 'POLICE_JUSTICE_STATION', '530112010-C02', 2],
  ['station-dahe', 'POLICE_JUSTICE_STATION', '530112010-C03', 1],
] as const;

describe('the places where people are mediated', () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await testServer('in-process');
  });
  afterAll(() => server.close());

  const does = (call: string, who = PEOPLE.desk) => ask<Changed>(server, who, `mutation { ${call} ${SITE} }`);
  const open = (id: string, kind: string, areaCode: string, staffWanted: number, who = PEOPLE.desk) =>
    does(
      `openSite(site: { id: "${id}", name: "${id}", kind: ${kind}, areaCode: "${areaCode}", address: "街道办事处一楼",
        hours: "工作日九时至十七时", staffWanted: ${staffWanted} })`,
      who,
    );
  const check = (id: string, item: string, isThere: boolean, on = '2026-11-23') =>
    does(
      `checkSite(siteId: "${id}", item: ${item}, isThere: ${isThere}, evidence: "照片存一号柜。", checkedOn: "${on}")`,
    );

  it('are put on file with all that they must have still to be shown', async () => {
    for (const [id, kind, area, staff] of SITES) {
      const { site } = await open(id, kind, area, staff);
      expect(site?.checklist).toHaveLength(kind === 'POLICE_JUSTICE_STATION' ? 4 : 6);
      expect(site?.checklist[0]).toMatchObject({ isThere: null, dueOn: '2026-12-23' });
    }
    expect(await open('room-x', 'MEDIATION_ROOM', '530112999', 1)).toEqual({ code: 'OUTSIDE_AREA' });
    expect(await open('room x', 'MEDIATION_ROOM', WHOLE, 1)).toEqual({ code: 'INVALID_INPUT' });
    expect(await open('room-x', 'MEDIATION_ROOM', WHOLE, -1)).toEqual({ code: 'INVALID_INPUT' });
    const again = await open('centre', 'MEDIATION_ROOM', WHOLE, 9);
    expect(again.site?.staffWanted).toBe(0);
    const sites = await ask<{ staffWanted: number; kind: string }[]>(
      server,
      PEOPLE.leader,
      '{ sites { kind staffWanted } }',
    );
    const wanted = (kind: string) =>
      sites.filter((site) => site.kind === kind).reduce((sum, { staffWanted }) => sum + staffWanted, 0);
    expect([wanted('POLICE_STATION_ROOM'), wanted('POLICE_JUSTICE_STATION')]).toEqual([6, 3]);
  });

  it('have those working there that are on the roster, on their days', async () => {
    expect(
      await does('stationAtSite(siteId: "room-gulu", personId: "staff:nobody", from: "2026-11-01")'),
    ).toEqual({
      code: 'NOT_FOUND',
    });
    await ask(
      server,
      PEOPLE.desk,
      `mutation { keepMediator(person: { id: "staff:bi", name: "毕文华", homeAreaCode: "530112010-C01",
        posts: [{ role: PEOPLES_MEDIATOR, areaCode: "530112010-C01", from: "2026-01-01" }] }) { __typename } }`,
    );
    const call = (from: string) =>
      `stationAtSite(siteId: "room-gulu", personId: "staff:bi", from: "${from}")`;
    expect((await does(call('2026-12-01'))).site?.staffNow).toBe(0);
    expect((await does(call('2026-11-01'))).site?.staffNow).toBe(1);
  });

  it('are checked item by item, with evidence; what is missing too long goes to the leading group', async () => {
    expect(await check('station-tuoji', 'FUNDS', true)).toEqual({ code: 'INVALID_INPUT' });
    expect(await check('station-tuoji', 'PLACE', true, '2026-11-24')).toEqual({ code: 'INVALID_INPUT' });
    for (const item of ['ORGANISED', 'PLACE', 'PEOPLE']) await check('station-tuoji', item, true);
    const { site } = await check('station-tuoji', 'FACILITIES', false);
    expect(site?.checklist.at(-1)).toMatchObject({ item: 'FACILITIES', isThere: false, dueOn: '2026-12-23' });
    expect(await check('station-tuoji', 'PLACE', false, '2026-11-20')).toEqual({ code: 'WRONG_STATE' });
    for (const item of ['STAFF', 'PREMISES', 'EQUIPMENT', 'POSTED_RULES', 'DUTIES', 'FUNDS']) {
      await check('centre', item, true);
    }
    const overdue = () =>
      ask<{ id: string; checklist: { item: string; overdueAt: string | null }[] }[]>(
        server,
        PEOPLE.leader,
        '{ sites(overdueOnly: true) { id checklist { item overdueAt } } }',
      );
    await server.hub.settle();
    await fallDue(server.hub.services, pino({ level: 'silent' }));
    expect(await overdue()).toEqual([]);
    server.hub.clock.advance(31 * DAY_MS);
    await fallDue(server.hub.services, pino({ level: 'silent' }));
    await server.hub.settle();
    const late = await overdue();
    expect(late.map(({ id }) => id)).not.toContain('centre');
    expect(late).toHaveLength(5);
    expect(
      late.find(({ id }) => id === 'station-tuoji')?.checklist.filter(({ overdueAt }) => overdueAt),
    ).toEqual([{ item: 'FACILITIES', overdueAt: server.hub.clock.now().toISOString() }]);
    expect(await toldOf(server, 'station-tuoji')).toEqual(['SITE_GAP_OVERDUE DESK']);
    await check('station-tuoji', 'FACILITIES', true, '2026-12-24');
    expect(await overdue()).toHaveLength(4);
  });

  it('are worked at by people whose training is on record, and helped by elders who agreed to it', async () => {
    const train = (more: string) =>
      ask<{ code?: string; mediator?: { trainings: object[] } }>(
        server,
        PEOPLE.desk,
        `mutation { recordTraining(personId: "staff:bi", course: "人民调解法", heldOn: "2026-11-10", ${more}) {
          ... on MediatorKept { mediator { trainings { course hours attended certificate } } }
          ... on PeopleRefusal { code } } }`,
      );
    const short = async (year: number) =>
      (
        await ask<{ id: string }[]>(server, PEOPLE.desk, `{ undertrained(year: ${year}, hours: 8) { id } }`)
      ).map(({ id }) => id);
    expect(await train('hours: 0, attended: true')).toEqual({ code: 'INVALID_INPUT' });
    expect(await train('hours: 8, attended: false, certificate: "2026-17"')).toEqual({
      code: 'INVALID_INPUT',
    });
    await train('hours: 8, attended: false');
    expect(await short(2026)).toEqual(['staff:bi']);
    const { mediator } = await train('hours: 8, attended: true, certificate: "2026-17"');
    expect(mediator?.trainings).toEqual([
      { course: '人民调解法', hours: 8, attended: true, certificate: '2026-17' },
    ]);
    expect([await short(2026), await short(2025)]).toEqual([[], ['staff:bi']]);
    const elder = (more: string) =>
      ask<object>(
        server,
        PEOPLE.desk,
        `mutation { keepMediator(person: { id: "elder-yang", name: "杨老师", homeAreaCode: "530112010-C01",
          posts: [{ role: VILLAGE_ELDER, areaCode: "530112010-C01", from: "2026-01-01" }] ${more} }) {
          ... on MediatorKept { mediator { elderKind } } ... on PeopleRefusal { code } } }`,
      );
    expect(await elder('')).toEqual({ code: 'INVALID_INPUT' });
    expect(await elder('elder: { kind: TEACHER, consentedOn: "2026-01-01" }')).toEqual({
      mediator: { elderKind: 'TEACHER' },
    });
  });

  it('are no matter for whoever does not direct', async () => {
    for (const who of [PEOPLE.mediator, PEOPLE.gridWorker, PEOPLE.partner]) {
      const { body } = await server.ask(who, '{ sites { name } }');
      expect(body.errors?.[0]).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
    }
  });
});
