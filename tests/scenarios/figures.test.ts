import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readTable } from '../../src/documents/tables/read-table.js';
import type { Actor } from '../../src/domain/people/actor.js';
import { acceptReports } from '../../src/services/inbox/accept-reports.js';
import { ask as askServer } from '../kit/ask.js';
import { PEOPLE } from '../kit/people.js';
import { gridReport, otherNeighbours } from '../kit/reports.js';
import { type TestServer, testServer } from '../kit/test-server.js';

const RECORDED = '... on FactRecorded { fact { id kind at } } ... on InsightRefusal { code message }';
const FIGURE = `definition { chinese unit population periodRule denominator source version } areaCode from to asOf
  coverage value numerator denominator lateFacts parts { code count } months { month numerator }
  corrections { figures from to byName reason at }`;
const DAY_MS = 86_400_000;

interface Outcome {
  readonly fact?: { readonly id: string };
  readonly code?: string;
}
interface Shown {
  readonly value: number | null;
  readonly numerator: number;
  readonly denominator: number | null;
  readonly lateFacts: number;
  readonly coverage: string;
  readonly asOf: string;
  readonly parts: readonly { code: string; count: number }[];
  readonly months: readonly { month: string; numerator: number }[];
  readonly corrections: readonly { byName: string; reason: string }[];
  readonly code?: string;
}

describe('figures', () => {
  let server: TestServer;
  let sent: number;

  beforeEach(async () => {
    server = await testServer('in-process');
    sent = 0;
  });
  afterEach(() => server.close());

  const ask = async <Data>(who: Actor, query: string, variables: object = {}): Promise<Data> => {
    const answer = await askServer<Data>(server, who, query, variables);
    await server.hub.settle();
    return answer;
  };
  const key = () => `figures-${++sent + 1_000}`;

  async function reported(changes: object = {}): Promise<string> {
    const input = {
      requestKey: key(),
      title: '田埂被占引发争执',
      summary: '两家为田埂归谁修理争执不下。',
      categoryCode: '0202',
      peopleInvolved: 2,
      happenedOn: server.hub.clock.now().toISOString(),
      place: { address: `谷律村${sent}号` },
      areaCode: '530112010-001',
      parties: otherNeighbours(sent).map((party) => ({ ...party, side: party.side.toUpperCase() })),
      ...changes,
    };
    const { dispute } = await ask<{ dispute: { id: string } }>(
      PEOPLE.desk,
      'mutation ($input: ReportInput!) { reportDispute(input: $input) { ... on DisputeChanged { dispute { id } } ... on Refusal { code message } } }',
      { input },
    );
    return dispute.id;
  }

  const record = (mutation: string, type: string, input: object, who: Actor = PEOPLE.desk) => {
    server.hub.clock.advance(1_000);
    return ask<Outcome>(who, `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${RECORDED} } }`, {
      input: { requestKey: key(), ...input },
    });
  };
  const convert = (disputeId: string, to: string, input: object) =>
    record('confirmConversion', 'ConversionInput', {
      disputeId,
      to,
      sameMatter: true,
      note: '已核对法院立案回执。',
      ...input,
    });
  const figure = (id: string, request: object = {}, who: Actor = PEOPLE.leader) =>
    ask<Shown>(
      who,
      `query ($request: FigureInput!) { figure(request: $request) { ... on Figure { ${FIGURE} } ... on InsightRefusal { code } } }`,
      { request: { id, ...request } },
    );

  it('of what turned into a crime, a suit or a petition: with evidence, and no false ones (scenario 20)', async () => {
    server.hub.clock.advance(-200 * DAY_MS);
    const fight = await reported();
    const neighbour = await reported();
    const early = await reported();
    const clock = server.hub.clock.now().getTime();
    const at = (days: number) => new Date(clock + days * DAY_MS).toISOString();
    server.hub.clock.advance(70 * DAY_MS);

    // A: a fight with an injury, after mediation had failed.
    await record('acceptMediation', 'AcceptanceInput', { disputeId: fight, languages: ['cmn'], at: at(20) });
    await record('endMediation', 'EndInput', {
      disputeId: fight,
      result: 'FAILED',
      amountFen: 0,
      at: at(40),
    });
    expect(await convert(fight, 'CRIME', { at: at(60) })).toMatchObject({ fact: { kind: 'CONVERTED' } });
    // B: the same party petitions about something else.
    expect(await convert(neighbour, 'PETITION', { at: at(60), sameMatter: false })).toMatchObject({
      code: 'NOT_A_CONVERSION',
    });
    // C: the suit was filed before the dispute was recorded.
    expect(await convert(early, 'SUIT', { at: at(-3) })).toMatchObject({ code: 'NOT_A_CONVERSION' });
    expect(await convert(early, 'SUIT', { at: at(50), note: '无' })).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await convert(early, 'SUIT', { at: at(500) })).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await convert(fight, 'CRIME', { at: at(61) })).toMatchObject({ code: 'ALREADY_RECORDED' });

    const byDate = await figure('conversions');
    expect(byDate).toMatchObject({ value: 1, parts: [{ code: 'crime', count: 1 }] });
    const cohort = await figure('conversions-of-cohort');
    const month = ({ months }: Shown) => months.find(({ numerator }) => numerator > 0)?.month;
    expect(month(byDate)).toBe('2026-07');
    expect(month(cohort)).toBe('2026-05');
    expect(await figure('conversion-rate')).toMatchObject({ value: 33.33, numerator: 1, denominator: 3 });
    // The trend of two years: a rate in each month that disputes came in, and none where it would be out of none.
    const { months } = await ask<{ months: { month: string; value: number | null }[] }>(
      PEOPLE.leader,
      '{ figure(request: { id: "conversion-rate" }) { ... on Figure { months { month value } } } }',
    );
    expect(months.length).toBeGreaterThanOrEqual(24);
    expect(months.filter(({ value }) => value !== null)).toEqual([{ month: '2026-05', value: 0 }]);
    // Who confirmed it, and by what, stays with the case.
    const { closing } = await ask<{
      closing: { facts: { kind: string; to: string | null; note: string | null }[] };
    }>(PEOPLE.desk, 'query ($id: ID!) { dispute(id: $id) { closing { facts { kind to note } } } }', {
      id: fight,
    });
    expect(closing.facts).toContainEqual({ kind: 'CONVERTED', to: 'CRIME', note: '已核对法院立案回执。' });

    // One that was confirmed by mistake stays on file, and no longer counts.
    const wrong = await convert(early, 'PETITION', { at: at(55) });
    expect(await figure('conversions')).toMatchObject({ value: 2 });
    const struck = await ask<Outcome>(
      PEOPLE.desk,
      `mutation ($id: ID!) { strikeCaseFact(id: $id, reason: "核实为另一件事的信访。") { ${RECORDED} } }`,
      { id: wrong.fact?.id },
    );
    expect(struck).toMatchObject({ fact: { kind: 'STRUCK' } });
    expect(await figure('conversions')).toMatchObject({ value: 1 });
    expect(
      (
        await server.ask(
          PEOPLE.mediator,
          `mutation ($input: ConversionInput!) { confirmConversion(input: $input) { ${RECORDED} } }`,
          {
            input: {
              requestKey: key(),
              disputeId: early,
              to: 'SUIT',
              sameMatter: true,
              note: '立案回执一份。',
            },
          },
        )
      ).body.errors?.[0]?.extensions?.code,
    ).toBe('FORBIDDEN');
  });

  it('say of what and when they are, are the same again, and change late by a correction alone (scenario 24)', async () => {
    server.hub.clock.advance(-330 * DAY_MS);
    const id = await reported();
    await record('acceptMediation', 'AcceptanceInput', { disputeId: id, languages: ['cmn', 'ysy'] });
    await record('endMediation', 'EndInput', { disputeId: id, result: 'SUCCEEDED', amountFen: 486_100_000 });
    const withdrawn = await reported();
    await record('acceptMediation', 'AcceptanceInput', { disputeId: withdrawn, languages: ['bfs'] });
    await record('endMediation', 'EndInput', { disputeId: withdrawn, result: 'WITHDRAWN', amountFen: 0 });
    await record('recordFollowUp', 'FollowUpInput', { disputeId: id });
    server.hub.clock.advance(330 * DAY_MS);

    expect(await figure('bilingual-mediations')).toMatchObject({
      definition: { unit: 'CASES', denominator: expect.stringContaining('撤回') },
      value: 1,
      denominator: 2,
      parts: [
        { code: 'succeeded', count: 1 },
        { code: 'withdrawn', count: 1 },
      ],
    });
    expect((await figure('bilingual-amount')).value).toBe(486_100_000);

    const year = { from: '2025-01-01', to: '2025-12-31' };
    const before = await figure('follow-ups', year);
    expect(before.value).toBe(1);
    expect(await figure('follow-ups', { ...year, asOf: before.asOf })).toEqual(before);

    // Word of 30 December arrives in November.
    server.hub.clock.advance(1_000);
    await record('recordFollowUp', 'FollowUpInput', { disputeId: id, at: '2025-12-30T02:00:00Z' });
    expect(await figure('follow-ups', year)).toMatchObject({ value: 1, lateFacts: 1 });
    server.hub.clock.advance(1_000);
    const correct = (input: object, who: Actor = PEOPLE.desk) =>
      ask<{ byName?: string; code?: string }>(
        who,
        `mutation ($input: CorrectionInput!) { correctFigures(input: $input) {
          ... on FigureCorrection { byName reason figures from to at } ... on InsightRefusal { code } } }`,
        {
          input: {
            figures: ['follow-ups'],
            from: '2025-12-01',
            to: '2025-12-31',
            reason: '谷律社区补报年末回访。',
            ...input,
          },
        },
      );
    expect(await correct({ reason: '补' })).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await correct({ from: '2025-11-01', to: '2025-11-30' })).toMatchObject({ code: 'NOTHING_LATE' });
    expect(await correct({ figures: ['no-such'] })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await correct({})).toMatchObject({ byName: PEOPLE.desk.name });
    expect(await correct({})).toMatchObject({ code: 'NOTHING_LATE' });

    server.hub.clock.advance(1_000);
    expect(await figure('follow-ups', year)).toMatchObject({
      value: 2,
      lateFacts: 0,
      corrections: [{ byName: PEOPLE.desk.name, reason: '谷律社区补报年末回访。' }],
    });
    // What was known then is still what was known then.
    expect(await figure('follow-ups', { ...year, asOf: before.asOf })).toEqual(before);
    const logged = await ask<{ edges: { node: { detail: string; subjectIds: string[]; name: string } }[] }>(
      PEOPLE.auditor,
      '{ auditEntries(first: 200, action: CHANGED) { edges { node { detail subjectIds name } } } }',
    );
    expect(logged.edges.map(({ node }) => node)).toContainEqual({
      detail: 'figure-corrected',
      subjectIds: ['follow-ups'],
      name: PEOPLE.desk.name,
    });
  });

  it('of a year that is over do not change by a platform’s late callback, until a correction lets it in (scenario 24)', async () => {
    const year = { from: '2025-01-01', to: '2025-12-31' };
    const before = await figure('disputes', year);
    server.hub.clock.advance(1_000);
    const late = gridReport({ occurredAt: new Date('2025-12-30T02:00:00Z') });
    for (let times = 0; times < 2; times += 1) await acceptReports([late], server.hub.services);
    await server.hub.settle();
    expect(await figure('disputes', year)).toMatchObject({ value: before.value, lateFacts: 1 });
    server.hub.clock.advance(1_000);
    await ask(
      PEOPLE.desk,
      'mutation ($input: CorrectionInput!) { correctFigures(input: $input) { ... on FigureCorrection { id } ... on InsightRefusal { message } } }',
      { input: { figures: ['disputes'], from: '2025-12-01', to: '2025-12-31', reason: '网格平台补传。' } },
    );
    server.hub.clock.advance(1_000);
    expect(await figure('disputes', year)).toMatchObject({
      value: Number(before.value) + 1,
      lateFacts: 0,
      corrections: [{ byName: PEOPLE.desk.name, reason: '网格平台补传。' }],
    });
    expect(await figure('disputes', { ...year, asOf: before.asOf })).toEqual(before);
  });

  it('never tell of a protected person’s case to whoever may not know of it', async () => {
    await reported();
    await reported({
      categoryCode: '0101',
      parties: [{ side: 'APPLICANT', name: '阿苏', victimOfViolence: true }],
    });
    await reported({ areaCode: '530112010-007' });
    expect(await figure('disputes')).toMatchObject({ value: 3, coverage: 'WHOLE' });
    const mediators = await figure('disputes', {}, PEOPLE.mediator);
    expect(mediators).toMatchObject({ value: 1, coverage: 'WITHOUT_PROTECTED' });
    expect(await figure('disputes', {}, PEOPLE.gridWorker)).toMatchObject({ value: 1 });
    expect(await figure('disputes', { areaCode: '530112010' }, PEOPLE.mediator)).toMatchObject({
      code: 'OUTSIDE_AREA',
    });
    for (const who of [PEOPLE.volunteer, PEOPLE.partner, undefined]) {
      const { body } = await server.ask(
        who,
        '{ figure(request: { id: "disputes" }) { ... on Figure { value } } }',
      );
      expect(body.errors?.[0]?.extensions?.code).toMatch(/FORBIDDEN|UNAUTHENTICATED/);
    }
    const { csv } = await ask<{ csv: string }>(
      PEOPLE.leader,
      '{ exportFigure(request: { id: "disputes" }) { ... on FigureFile { csv } } }',
    );
    expect(csv).toContain('合计,小于5件，不公布');
    const { xlsx } = await ask<{ xlsx: string }>(
      PEOPLE.leader,
      '{ exportFigure(request: { id: "disputes" }, form: OFFICE, format: XLSX) { ... on FigureFile { csv xlsx } } }',
    );
    const { rows } = await readTable(Buffer.from(xlsx, 'base64'));
    const whole = rows.find(({ cells }) => cells.get('指标') === '合计');
    expect([...(whole?.cells.values() ?? [])]).toEqual(['合计', 3, 3]);
  });

  it('take nothing that cannot be so: another’s case, bad money, an end without a beginning, the same twice', async () => {
    const id = await reported();
    const accept = (input: object, who?: Actor) =>
      record(
        'acceptMediation',
        'AcceptanceInput',
        { disputeId: id, languages: ['cmn', 'ysy'], ...input },
        who,
      );
    const end = (input: object) =>
      record('endMediation', 'EndInput', { disputeId: id, result: 'SUCCEEDED', amountFen: 1, ...input });
    expect(await end({})).toMatchObject({ code: 'NOT_ACCEPTED' });
    expect(await accept({ languages: [] })).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await accept({ languages: ['彝语'] })).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await accept({ requestKey: 'x' })).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await accept({}, PEOPLE.mediator)).toMatchObject({ code: 'NOT_OWNER' });
    expect(await accept({}, PEOPLE.farMediator)).toMatchObject({ code: 'NOT_FOUND' });
    const first = await accept({ requestKey: 'the-same-key' });
    expect(await accept({ requestKey: 'the-same-key' })).toEqual(first);
    expect(await accept({})).toMatchObject({ code: 'ALREADY_RECORDED' });
    expect(await end({ amountFen: -1 })).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await end({ at: '2026-01-01T00:00:00Z' })).toMatchObject({ code: 'INVALID_INPUT' });
    const { body } = await server.ask(
      PEOPLE.desk,
      `mutation { endMediation(input: { requestKey: "half-a-fen", disputeId: "${id}", result: SUCCEEDED, amountFen: 0.5 }) { __typename } }`,
    );
    expect(body.errors?.[0]?.extensions?.code).toMatch(/BAD_USER_INPUT|GRAPHQL_VALIDATION_FAILED/);
    await end({});
    await record('recordMediation', 'MediationInput', {
      disputeId: id,
      mode: 'POLICE_JUSTICE',
      languages: ['cmn'],
    });
    expect(
      await record('recordFollowUp', 'FollowUpInput', { disputeId: id }, PEOPLE.gridWorker),
    ).toMatchObject({
      fact: { kind: 'FOLLOWED_UP' },
    });
    expect(
      await ask(
        PEOPLE.desk,
        'query ($id: ID!) { dispute(id: $id) { closing { languages result amountFen modes followUps facts { kind } } } }',
        { id },
      ),
    ).toEqual({
      closing: {
        languages: ['cmn', 'ysy'],
        result: 'SUCCEEDED',
        amountFen: 1,
        modes: ['POLICE_JUSTICE'],
        followUps: 1,
        facts: ['ENTERED', 'ACCEPTED', 'ENDED', 'MEDIATED', 'FOLLOWED_UP'].map((kind) => ({ kind })),
      },
    });
  });
});
