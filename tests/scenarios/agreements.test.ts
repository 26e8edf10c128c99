import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fallDue } from '../../jobs/fall-due.js';
import type { Actor } from '../../src/domain/people/actor.js';
import { startOfDay } from '../../src/domain/time/add-days.js';
import { ask } from '../kit/ask.js';
import { PEOPLE } from '../kit/people.js';
import { DITCH, otherNeighbours } from '../kit/reports.js';
import { type TestServer, testServer } from '../kit/test-server.js';
import { toldOf } from '../kit/told-of.js';
import { unpacked } from '../kit/unpacked.js';

const silent = pino({ level: 'silent' });

const SHOWN = `{ id state binding effectiveOn facts
  clauses { text confirmable ground basis instead } duties { number amountFen paidFen dueOn done }
  alarms { kind on duty } visits { finding urged byName } remedies { kind caseNumber } }`;
const CHANGED = `{ ... on AgreementChanged { agreement ${SHOWN} } ... on Refusal { code message } }`;
const SEEN = `query ($id: ID!) { dispute(id: $id) { agreements ${SHOWN}
  clocks { kind state startedOn lastDay safeDay } confirmations { id agreementId state effectiveOn clauses { text ground } } } }`;

interface Shown {
  readonly id: string;
  readonly state: string;
  readonly effectiveOn: string | null;
  readonly duties: readonly { number: number; paidFen: number }[];
  readonly alarms: readonly { kind: string; on: string; duty: number | null }[];
}
interface Seen {
  readonly agreements: readonly Shown[];
  readonly clocks: readonly { kind: string; state: string }[];
  readonly confirmations: readonly { id: string; state: string; agreementId: string | null }[];
}
type Outcome = { readonly agreement?: Shown; readonly code?: string; readonly message?: string };

describe('agreements', () => {
  let server: TestServer;
  let requests = 0;
  beforeAll(async () => {
    server = await testServer('in-process');
  });
  afterAll(() => server.close());

  /** It is nine in the morning of this day, and what has fallen due is done. */
  async function goTo(day: string): Promise<void> {
    const { clock } = server.hub;
    clock.advance(startOfDay(day).getTime() + 9 * 3_600_000 - clock.now().getTime());
    await beat();
  }
  async function beat(): Promise<void> {
    await server.hub.settle();
    await fallDue(server.hub.services, silent);
    await server.hub.settle();
  }
  const look = (id: string, who: Actor = PEOPLE.desk) => ask<Seen>(server, who, SEEN, { id });

  async function act(call: string, declared: string, variables: object, who: Actor = PEOPLE.desk) {
    const outcome = await ask<Outcome>(
      server,
      who,
      `mutation (${declared}) { ${call} ${CHANGED} }`,
      variables,
    );
    await server.hub.settle();
    return outcome;
  }
  const record = (disputeId: string, agreement: object, key = `agreement-${++requests}`, who?: Actor) =>
    act(
      'recordAgreement(disputeId: $id, agreement: $agreement, requestKey: $key)',
      '$id: ID!, $agreement: AgreementDraftInput!, $key: String!',
      { id: disputeId, agreement, key },
      who,
    );
  const sign = (id: string, signing: object) =>
    act('signAgreement(id: $id, signing: $signing)', '$id: ID!, $signing: SigningInput!', { id, signing });
  const pay = (id: string, performance: object) =>
    act(
      'recordPerformance(id: $id, performance: $performance)',
      '$id: ID!, $performance: PerformanceInput!',
      { id, performance: { requestKey: `payment-${++requests}`, evidence: '转账凭证', ...performance } },
    );
  const sue = (id: string, remedy: object, who?: Actor) =>
    act(
      'recordRemedy(id: $id, remedy: $remedy)',
      '$id: ID!, $remedy: RemedyInput!',
      { id, remedy: { kind: 'SUIT', note: '立案受理通知书一份。', ...remedy } },
      who,
    );
  const figure = async (id: string, from: string, to: string) =>
    ask<{ value: number; months: { month: string; numerator: number }[] }>(
      server,
      PEOPLE.leader,
      'query ($request: FigureInput!) { figure(request: $request) { ... on Figure { value months { month numerator } } } }',
      { request: { id, from, to } },
    );

  async function reported(changes: object = {}): Promise<string> {
    requests += 1;
    const { parties: _parties, happenedOn: _day, ...facts } = DITCH;
    const input = {
      ...facts,
      happenedOn: server.hub.clock.now().toISOString(),
      requestKey: `request-${requests}`,
      parties: otherNeighbours(requests).map((party) => ({ ...party, side: party.side.toUpperCase() })),
      ...changes,
    };
    const { dispute } = await ask<{ dispute: { id: string } }>(
      server,
      PEOPLE.desk,
      'mutation ($input: ReportInput!) { reportDispute(input: $input) { ... on DisputeChanged { dispute { id } } ... on Refusal { message } } }',
      { input },
    );
    await server.hub.settle();
    return dispute.id;
  }
  const both = (id: string) => [`${id}:1`, `${id}:2`];

  it('that is broken is sued on and goes on binding; confirmed, it would be enforced (scenario 19)', async () => {
    await goTo('2026-03-10');
    const id = await reported({ categoryCode: '0601', title: '借款不还' });
    const [lender, borrower] = both(id);
    const loan = {
      form: 'ORAL',
      madeOn: '2026-03-10',
      facts: '借款四万六千元到期未还。',
      partyIds: both(id),
      clauses: [{ text: '借款四万六千元按月归还一万元，还清为止。' }],
      instalments: [
        {
          debtorId: borrower,
          creditorId: lender,
          totalFen: 4_600_000,
          eachFen: 1_000_000,
          firstOn: '2026-04-10',
        },
      ],
    };
    const made = await record(id, loan, 'the-loan-of-march');
    expect(made.agreement).toMatchObject({ state: 'IN_FORCE', binding: true, effectiveOn: '2026-03-10' });
    expect((await record(id, loan, 'the-loan-of-march')).agreement?.id).toBe(made.agreement?.id);
    const agreement = String(made.agreement?.id);
    const recorded = async (mutation: string, type: string, input: object) => {
      const outcome = await ask<{ __typename: string }>(
        server,
        PEOPLE.desk,
        `mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename } }`,
        { input: { disputeId: id, requestKey: `closing-${++requests}`, ...input } },
      );
      expect(outcome.__typename).toBe('FactRecorded');
    };
    await recorded('acceptMediation', 'AcceptanceInput', { languages: ['cmn', 'ysy'] });
    await recorded('endMediation', 'EndInput', { result: 'SUCCEEDED', amountFen: 4_600_000 });
    await server.hub.settle();
    const succeeded = await figure('bilingual-mediations', '2026-01-01', '2026-12-31');
    expect(succeeded.value).toBe(1);

    await goTo('2026-04-09');
    const first = { requestKey: 'the-first-payment', duty: 1, amountFen: 1_000_000, on: '2026-04-09' };
    expect((await pay(agreement, first)).agreement?.duties[0]?.paidFen).toBe(1_000_000);
    expect((await pay(agreement, first)).agreement?.duties[0]?.paidFen).toBe(1_000_000);
    expect(await pay(agreement, { duty: 1, amountFen: 1, on: '2026-04-09' })).toMatchObject({
      code: 'ALREADY_DECIDED',
    });
    await goTo('2026-05-10');
    await pay(agreement, { duty: 2, amountFen: 1_000_000, on: '2026-05-10' });
    await goTo('2026-06-10');
    expect((await look(id)).agreements[0]?.state).toBe('IN_FORCE');
    await goTo('2026-06-11');
    const late = (await look(id)).agreements[0];
    expect(late).toMatchObject({ state: 'LATE', binding: true });
    expect(late?.alarms).toContainEqual({ kind: 'LATE', on: '2026-06-11', duty: 3 });
    expect((await toldOf(server, agreement)).map((told) => told.split(' ')[0])).toEqual([
      'AGREEMENT_DUE_SOON',
      'AGREEMENT_LATE',
      'AGREEMENT_VISIT',
    ]);
    const waiting = await ask<Shown[]>(server, PEOPLE.mediator, '{ agreements { id state } }');
    expect(waiting.map((one) => one.id)).toEqual([agreement]);
    expect(await ask(server, PEOPLE.farMediator, '{ agreements { id } }')).toEqual([]);

    // Whoever went to see urged the borrower.
    await goTo('2026-06-12');
    const visited = await act(
      'visitAgreement(id: $id, visit: $visit)',
      '$id: ID!, $visit: AgreementVisitInput!',
      {
        id: agreement,
        visit: {
          requestKey: 'visit-of-june',
          on: '2026-06-12',
          finding: 'PARTLY',
          urged: true,
          note: '第三期未付，已督促。',
        },
      },
      PEOPLE.gridWorker,
    );
    expect(visited.agreement).toMatchObject({
      visits: [{ finding: 'PARTLY', urged: true, byName: PEOPLE.gridWorker.name }],
    });
    expect(await figure('follow-ups', '2026-06-01', '2026-06-30')).toMatchObject({ value: 1 });

    await goTo('2026-07-03');
    const suit = { caseNumber: '（2026）云0112民初 1588 号', filedOn: '2026-07-02' };
    expect(await sue(agreement, { ...suit, kind: 'ENFORCEMENT' })).toMatchObject({ code: 'NOT_CONFIRMED' });
    expect(await sue(agreement, { ...suit, caseNumber: '民初N号' })).toMatchObject({ code: 'INVALID_INPUT' });
    const forbidden = await server.ask(
      PEOPLE.mediator,
      `mutation ($r: RemedyInput!) { recordRemedy(id: "${agreement}", remedy: $r) ${CHANGED} }`,
      { r: { kind: 'SUIT', note: '立案受理通知书一份。', ...suit } },
    );
    expect(forbidden.body.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    expect((await sue(agreement, suit)).agreement).toMatchObject({
      binding: true,
      remedies: [{ kind: 'SUIT', caseNumber: '(2026)云0112民初1588号' }],
    });
    await sue(agreement, suit);
    const year = ['2026-01-01', '2026-12-31'] as const;
    const months = ({ months: all }: Awaited<ReturnType<typeof figure>>) =>
      all.filter(({ numerator }) => numerator > 0).map(({ month, numerator }) => [month, numerator]);
    expect(months(await figure('conversions', ...year))).toEqual([['2026-07', 1]]);
    expect(months(await figure('conversions-of-cohort', ...year))).toEqual([['2026-03', 1]]);
    // That they had agreed stays true: what became of it is told by another figure.
    expect(await figure('bilingual-mediations', ...year)).toEqual(succeeded);
  });

  it('with clauses on land and on a marriage goes to court with the money alone (scenario 17)', async () => {
    await goTo('2026-07-10');
    const id = await reported({ title: '雨花与乐居争坡头地' });
    const draft = {
      form: 'ORAL',
      madeOn: '2026-07-10',
      facts: '两村村民争坡头地并互有损失。',
      partyIds: both(id),
      clauses: [
        { text: '坡头 12 亩归甲。' },
        { text: '乙补偿甲八千六百元。' },
        { text: '罗勇与李秀珍自愿离婚。' },
      ],
    };
    const { agreement } = await record(id, draft);
    expect(agreement).toMatchObject({
      clauses: [
        {
          confirmable: false,
          ground: 'OWNERSHIP',
          basis: expect.stringContaining('第（五）项'),
          instead: expect.stringContaining('人民政府'),
        },
        { confirmable: true, ground: null, basis: null },
        { confirmable: false, ground: 'STATUS', basis: expect.stringContaining('第（三）项') },
      ],
    });
    const { confirmations } = await look(id);
    expect(confirmations).toMatchObject([{ state: 'PREPARED', agreementId: agreement?.id }]);
    const applied = await ask<{ confirmation: { state: string } }>(
      server,
      PEOPLE.mediator,
      'mutation ($id: ID!, $application: ApplicationInput!) { applyForConfirmation(id: $id, application: $application) { ... on ConfirmationChanged { confirmation { state } } ... on CourtRefusal { code } } }',
      { id: confirmations[0]?.id, application: { applicants: both(id).map((partyId) => ({ partyId })) } },
    );
    expect(applied).toMatchObject({ confirmation: { state: 'APPLIED' } });
    await beat();
    const { items } = (await (await fetch(`${server.sandboxes.court}/control/filings`)).json()) as {
      items: { filingNo: string; body: { clauses: string[] } }[];
    };
    expect(items.map(({ body }) => body.clauses)).toEqual([['乙补偿甲八千六百元。']]);

    // Once the court has confirmed it, it is enforced: no suit, and no conversion.
    for (const state of ['accepted', 'confirmed']) {
      await fetch(`${server.sandboxes.court}/control/filings/${items[0]?.filingNo}/progress`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ state, caseNumber: '(2026)云0112诉前调确7号' }),
      });
    }
    await beat();
    expect((await look(id)).confirmations[0]?.state).toBe('CONFIRMED');
    const asked = { caseNumber: '(2026)云0112执7号', filedOn: '2026-07-10' };
    expect(await sue(String(agreement?.id), asked)).toMatchObject({ code: 'TO_BE_ENFORCED' });
    expect((await sue(String(agreement?.id), { ...asked, kind: 'ENFORCEMENT' })).agreement).toMatchObject({
      remedies: [{ kind: 'ENFORCEMENT' }],
    });
    expect(await figure('conversions', '2026-07-10', '2026-07-10')).toMatchObject({ value: 0 });
    // Of nothing but land there is nothing to ask a court for.
    const other = await reported();
    await record(other, { ...draft, partyIds: both(other), clauses: draft.clauses.slice(0, 1) });
    expect(await look(other)).toMatchObject({ confirmations: [], clocks: [] });
  });

  it('starts the thirty days with the last signature and the seal, over a holiday too (scenarios 15 and 16)', async () => {
    await goTo('2026-09-01');
    const id = await reported();
    const [one, other] = both(id);
    const written = {
      form: 'WRITTEN',
      facts: '水沟堵塞。',
      partyIds: both(id),
      clauses: [{ text: '三日内疏通水沟。' }],
    };
    const agreement = String((await record(id, written)).agreement?.id);
    const day = { on: '2026-09-01' };
    await sign(agreement, { who: 'PARTY', partyId: one, ...day });
    await sign(agreement, { who: 'PARTY', partyId: other, way: 'FINGERPRINT', ...day });
    expect((await sign(agreement, { who: 'MEDIATOR', ...day })).agreement).toMatchObject({
      state: 'AWAITING',
      effectiveOn: null,
    });
    expect(await look(id)).toMatchObject({ confirmations: [], clocks: [] });
    expect(await sign(agreement, { who: 'SEAL', on: '2026-09-02' })).toMatchObject({ code: 'INVALID_INPUT' });
    expect((await sign(agreement, { who: 'SEAL', ...day })).agreement).toMatchObject({
      state: 'IN_FORCE',
      effectiveOn: '2026-09-01',
    });
    expect(await look(id)).toMatchObject({
      clocks: [
        {
          kind: 'CONFIRMATION',
          state: 'RUNNING',
          startedOn: '2026-09-01',
          lastDay: '2026-10-08',
          safeDay: '2026-09-30',
        },
      ],
      confirmations: [{ state: 'PREPARED', effectiveOn: '2026-09-01', agreementId: agreement }],
    });
    // What was replaced by another is not to be asked for any more, and its term misses nothing.
    const how = 'endAgreement(id: $id, how: REPLACED, reason: "双方另立新协议。")';
    expect((await act(how, '$id: ID!', { id: agreement })).agreement).toMatchObject({
      state: 'ENDED',
      binding: false,
    });
    expect(await look(id)).toMatchObject({
      clocks: [{ state: 'DROPPED' }],
      confirmations: [{ state: 'WITHDRAWN' }],
    });

    await goTo('2026-10-24');
    const next = await reported();
    const second = String((await record(next, { ...written, partyIds: both(next) })).agreement?.id);
    for (const partyId of both(next)) await sign(second, { who: 'PARTY', partyId, on: '2026-10-20' });
    await sign(second, { who: 'MEDIATOR', on: '2026-10-20' });
    await sign(second, { who: 'SEAL', on: '2026-10-24' });
    expect(await look(next)).toMatchObject({
      clocks: [{ state: 'RUNNING', startedOn: '2026-10-24', lastDay: '2026-11-23' }],
    });
  });

  it('of a case that has become part of another can still be confirmed, paid and visited: its term runs on', async () => {
    const loser = await reported();
    const winner = await reported({ title: '同一条水沟' });
    const [one, other] = both(loser);
    const today = '2026-10-24';
    const draft = {
      form: 'ORAL',
      madeOn: today,
      facts: '水沟堵塞。',
      partyIds: both(loser),
      clauses: [{ text: '补偿三百元。' }],
      duties: [
        { debtorId: one, creditorId: other, what: '付补偿款', amountFen: 30_000, dueOn: '2026-11-24' },
      ],
    };
    const agreement = String((await record(loser, draft)).agreement?.id);
    const merged = await ask<{ __typename: string }>(
      server,
      PEOPLE.desk,
      'mutation ($loser: ID!, $winner: ID!) { mergeDisputes(loser: $loser, winner: $winner, reason: "同一件事，两次上报。") { __typename } }',
      { loser, winner },
    );
    expect(merged.__typename).not.toBe('Refusal');
    await server.hub.settle();
    expect(await record(loser, draft)).toMatchObject({ code: 'ALREADY_MERGED' });
    expect((await pay(agreement, { duty: 1, amountFen: 30_000, on: today })).agreement).toMatchObject({
      state: 'PERFORMED',
    });
    const [confirmation] = (await look(loser)).confirmations;
    expect(
      await ask(
        server,
        PEOPLE.mediator,
        'mutation ($id: ID!, $application: ApplicationInput!) { applyForConfirmation(id: $id, application: $application) { ... on ConfirmationChanged { confirmation { state } } ... on CourtRefusal { code } } }',
        { id: confirmation?.id, application: { applicants: both(loser).map((partyId) => ({ partyId })) } },
      ),
    ).toMatchObject({ confirmation: { state: 'APPLIED' } });
  });

  it('is printed for the parties and for the file, by whoever is shown their names, and each time on record', async () => {
    const id = await reported();
    await record(id, {
      form: 'WRITTEN',
      facts: '门前通道垫高，堵住水沟。',
      partyIds: both(id),
      clauses: [{ text: '十日内恢复水沟，赔偿一千四百元。' }, { text: '沟边三分地归李家使用。' }],
      duties: [
        {
          debtorId: `${id}:2`,
          creditorId: `${id}:1`,
          what: '赔偿',
          amountFen: 140_000,
          dueOn: '2026-12-20',
        },
      ],
    });
    const paths = await ask<{ agreements: { download: string }[] }>(
      server,
      PEOPLE.desk,
      'query ($id: ID!) { dispute(id: $id) { agreements { download } } }',
      { id },
    );
    const path = paths.agreements[0]?.download ?? '';
    const get = async (who: Actor | undefined, from = path) =>
      fetch(
        `${server.url}${from}`,
        who ? { headers: { authorization: `Bearer ${await server.token(who)}` } } : {},
      );
    const printed = async (copy: string) => {
      const response = await get(PEOPLE.desk, `${path}?copy=${copy}`);
      expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store']);
      return unpacked(new Uint8Array(await response.arrayBuffer()), 'word/document.xml');
    };
    const [own, kept] = await Promise.all([printed('party'), printed('mediator')]);
    for (const words of [own, kept]) {
      for (const said of ['人民调解协议书', '1400.00元（人民币壹仟肆佰元整）', '印章'])
        expect(words).toContain(said);
      expect(words).toContain(`申请人：${otherNeighbours(requests - 1)[0]?.name}`);
      expect(words).not.toMatch(/\*|AI生成|AIGC/);
    }
    expect(own).not.toMatch(/司法确认|仅供调解员/);
    expect(kept).toContain('【仅供调解员】本条不能申请司法确认');

    expect((await get(undefined)).status).toBe(401);
    for (const other of [
      PEOPLE.otherMediator,
      PEOPLE.farMediator,
      PEOPLE.leader,
      PEOPLE.auditor,
      PEOPLE.secretary,
    ])
      expect((await get(other)).status).toBe(404);
    for (const wrong of [`/papers/agreements/${id}/9`, '/papers/agreements/none/1'])
      expect((await get(PEOPLE.desk, wrong)).status).toBe(404);
    for (const wrong of [`/papers/agreements/${id}/x`, `${path}?copy=all`])
      expect((await get(PEOPLE.desk, wrong)).status).toBe(400);

    const { audit } = server.hub.services.repositories;
    const exported = await audit.page({ subjectId: `${id}:1`, action: 'exported' }, { limit: 10 });
    // An agreement and a party of one case may have the same id.
    expect(exported.map(({ subject, detail }) => `${subject.type} ${detail}`).sort()).toEqual([
      'Agreement copy-for-mediator',
      'Agreement copy-for-party',
      'Party copy-for-mediator',
      'Party copy-for-party',
    ]);

    const stopping =
      'mutation ($id: ID!) { suspendMediation(id: $id, danger: THREAT, note: "扬言报复，已报警。") { __typename } }';
    expect(await ask(server, PEOPLE.desk, stopping, { id })).toEqual({ __typename: 'DisputeChanged' });
    expect((await get(PEOPLE.desk)).status).toBe(404);
    expect((await get(PEOPLE.desk, `${path}?copy=mediator`)).status).toBe(200);
  });

  it('is taken down by whoever works on the case alone, and shows to nobody else', async () => {
    const id = await reported({
      parties: [
        { side: 'APPLICANT', name: '阿苏', victimOfViolence: true },
        { side: 'RESPONDENT', name: '罗勇' },
      ],
    });
    const draft = {
      form: 'ORAL',
      madeOn: '2026-10-24',
      facts: '两家口角。',
      partyIds: both(id),
      clauses: [{ text: '互不往来。' }],
    };
    expect(await record(id, draft, undefined, PEOPLE.farMediator)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await record('none', draft)).toMatchObject({ code: 'NOT_FOUND' });
    const ordinary = await reported();
    expect(
      await record(ordinary, { ...draft, partyIds: both(ordinary) }, undefined, PEOPLE.mediator),
    ).toMatchObject({ code: 'NOT_OWNER' });
    expect(await record(ordinary, draft)).toMatchObject({ code: 'INVALID_INPUT' });
    const { agreement } = await record(id, draft);
    const endless = {
      ...draft,
      partyIds: both(id),
      instalments: [
        { debtorId: both(id)[0], creditorId: both(id)[1], totalFen: 100, eachFen: 1, firstOn: '2026-11-01' },
      ],
    };
    const { body } = await server.ask(
      PEOPLE.desk,
      `mutation ($a: AgreementDraftInput!) { recordAgreement(disputeId: "${id}", requestKey: "too-many-parts", agreement: $a) ${CHANGED} }`,
      { a: endless },
    );
    expect(body.errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    const late = await ask<Shown[]>(server, PEOPLE.desk, '{ agreements(state: IN_FORCE) { id } }');
    expect(late.map((one) => one.id)).toContain(agreement?.id);
    const mediators = await ask<Shown[]>(
      server,
      PEOPLE.mediator,
      '{ agreements(state: IN_FORCE) { id facts } }',
    );
    expect(mediators.find((one) => one.id === agreement?.id)).toMatchObject({ facts: null });
  });
});
