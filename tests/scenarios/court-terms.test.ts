import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fallDue } from '../../jobs/fall-due.js';
import type { Actor } from '../../src/domain/people/actor.js';
import { ask } from '../kit/ask.js';
import { eventually } from '../kit/eventually.js';
import { PEOPLE } from '../kit/people.js';
import { DITCH } from '../kit/reports.js';
import { type TestServer, testServer } from '../kit/test-server.js';
import { toldOf } from '../kit/told-of.js';

const silent = pino({ level: 'silent' });

const CONFIRMED = `{ __typename
  ... on ConfirmationChanged { confirmation { id state lastDay effectiveOn route delivery clauses { text ground } } }
  ... on CourtRefusal { code message } }`;
const SEEN = `query ($id: ID!) { dispute(id: $id) {
  court { handOverState status caseNumber ending gaps claims events { sequence status ending } }
  clocks { kind state startedOn lastDay safeDay doneOn warnings { kind on route } }
  confirmations { id state caseNumber route applicants { partyId agentName } events { sequence state caseNumber } }
  courtSessions { state beginsAt presences { mode place } } } }`;

interface Clock {
  readonly kind: string;
  readonly state: string;
  readonly lastDay: string;
  readonly warnings: readonly { kind: string; on: string; route: string | null }[];
}
interface Seen {
  readonly court: {
    status: string;
    ending: string | null;
    gaps: string[];
    events: { sequence: number }[];
  } | null;
  readonly clocks: readonly Clock[];
  readonly confirmations: readonly {
    id: string;
    state: string;
    caseNumber: string | null;
    events: { sequence: number }[];
  }[];
  readonly courtSessions: readonly { state: string }[];
}
type Outcome = {
  readonly __typename: string;
  readonly code?: string;
  readonly message?: string;
  readonly confirmation?: { id: string; state: string; lastDay: string };
};

describe('what is filed with the court, and the terms that run', () => {
  let server: TestServer;
  let requests = 0;

  beforeAll(async () => {
    server = await testServer('in-process');
    await goTo('2026-10-25');
  });
  afterAll(() => server.close());

  /** It is nine in the morning of this day, and what has fallen due is done. */
  async function goTo(day: string): Promise<void> {
    const { clock } = server.hub;
    clock.advance(new Date(`${day}T09:00:00+08:00`).getTime() - clock.now().getTime());
    await beat();
  }

  async function beat(): Promise<void> {
    await server.hub.settle();
    await fallDue(server.hub.services, silent);
    await server.hub.settle();
  }

  async function control(path: string, body?: object): Promise<unknown> {
    const response = await fetch(`${server.sandboxes.court}/control${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    return response.json();
  }

  const look = (id: string, who: Actor = PEOPLE.desk) => ask<Seen>(server, who, SEEN, { id });
  const clockOf = (seen: Seen, kind: string) => seen.clocks.find((clock) => clock.kind === kind);

  async function act(who: Actor, call: string, variables: object, declared: string): Promise<Outcome> {
    const outcome = await ask<Outcome>(
      server,
      who,
      `mutation (${declared}) { ${call} ${CONFIRMED} }`,
      variables,
    );
    await server.hub.settle();
    return outcome;
  }

  const prepare = (disputeId: string, agreement: object, who: Actor = PEOPLE.mediator) =>
    act(
      who,
      'prepareConfirmation(disputeId: $id, agreement: $agreement)',
      { id: disputeId, agreement },
      '$id: ID!, $agreement: AgreementInput!',
    );
  const apply = (id: string, application: object) =>
    act(
      PEOPLE.mediator,
      'applyForConfirmation(id: $id, application: $application)',
      { id, application },
      '$id: ID!, $application: ApplicationInput!',
    );

  /** A dispute of two neighbours that is being handled. */
  async function handled(): Promise<string> {
    requests += 1;
    const { parties: _parties, areaCode, ...facts } = DITCH;
    const input = {
      ...facts,
      happenedOn: '2026-10-19T00:00:00Z',
      areaCode,
      requestKey: `request-${requests}`,
      parties: [
        { name: '罗建华', side: 'APPLICANT', phone: `1380000${1_000 + requests}` },
        { name: '李秀珍', side: 'RESPONDENT', phone: `1390000${1_000 + requests}` },
      ],
    };
    const reported = await ask<{ dispute: { id: string } }>(
      server,
      PEOPLE.gridWorker,
      'mutation ($input: ReportInput!) { reportDispute(input: $input) { ... on DisputeChanged { dispute { id } } } }',
      { input },
    );
    const { id } = reported.dispute;
    const move = (call: string) =>
      ask(
        server,
        PEOPLE.desk,
        `mutation ($id: ID!, $owner: OwnerInput!) { assignDispute(id: $id, owner: $owner) { __typename } ${call} { __typename } }`,
        {
          id,
          owner: { ...PEOPLE.mediator, role: 'PEOPLES_MEDIATOR' },
        },
      );
    await move('advanceDispute(id: $id)');
    await move('advanceDispute(id: $id, evidence: [])');
    for (const [kind, text] of [
      ['ASSESSMENT', '宜调解。'],
      ['ROUTING_DECISION', '交调委会。'],
    ]) {
      await move(`advanceDispute(id: $id, evidence: [{ kind: ${kind}, text: "${text}" }])`);
    }
    await server.hub.settle();
    return id;
  }

  const WRITTEN = { kind: 'WRITTEN', lastSignedOn: '2026-10-20', sealedOn: '2026-10-24' };

  it('counts thirty days from signature and seal, warns, and asks for both parties', async () => {
    const id = await handled();
    const partyIds = [`${id}:1`, `${id}:2`];
    const clauses = [{ text: '坡头十二亩归甲。', ground: 'OWNERSHIP' }, { text: '补偿八千六百元。' }];
    expect(await prepare(id, { ...WRITTEN, sealedOn: null, partyIds, clauses })).toMatchObject({
      code: 'NOT_EFFECTIVE',
    });
    expect(await prepare(id, { ...WRITTEN, partyIds, clauses: clauses.slice(0, 1) })).toMatchObject({
      code: 'NOTHING_TO_CONFIRM',
    });
    expect(await prepare(id, { ...WRITTEN, partyIds, clauses }, PEOPLE.farMediator)).toMatchObject({
      code: 'OUTSIDE_AREA',
    });
    const prepared = await prepare(id, { ...WRITTEN, partyIds, clauses });
    expect(prepared).toMatchObject({
      confirmation: { state: 'PREPARED', effectiveOn: '2026-10-24', lastDay: '2026-11-23' },
    });
    expect(await prepare(id, { ...WRITTEN, partyIds, clauses })).toMatchObject({ code: 'ALREADY_OPEN' });
    const confirmation = String(prepared.confirmation?.id);

    await goTo('2026-11-12');
    expect(clockOf(await look(id), 'CONFIRMATION')).toMatchObject({ state: 'RUNNING', warnings: [] });
    await goTo('2026-11-13');
    expect(clockOf(await look(id), 'CONFIRMATION')?.warnings.map(({ kind }) => kind)).toEqual(['TEN_DAYS']);
    await goTo('2026-11-18');
    const single = await apply(confirmation, { applicants: [{ partyId: partyIds[0] }] });
    expect(single).toMatchObject({ code: 'SINGLE_PARTY' });
    expect(single.message).toContain('共同申请');

    // The platform is away: the term is not, and the warning says which way is left.
    await control('/mode', { mode: 'down' });
    const agent = { partyId: partyIds[1], agentName: '李明', agentAuthority: '公证委托书一份' };
    expect(await apply(confirmation, { applicants: [{ partyId: partyIds[0] }, agent] })).toMatchObject({
      confirmation: { state: 'APPLIED', delivery: 'PENDING', route: 'PLATFORM' },
    });
    for (const day of ['2026-11-20', '2026-11-22']) await goTo(day);
    expect(clockOf(await look(id), 'CONFIRMATION')).toMatchObject({
      state: 'RUNNING',
      warnings: [
        { kind: 'TEN_DAYS', on: '2026-11-13', route: null },
        { kind: 'FIVE_DAYS', on: '2026-11-18' },
        { kind: 'LAST_WORKING_DAY', on: '2026-11-20', route: 'PAPER' },
        { kind: 'ONE_DAY', on: '2026-11-22', route: 'PAPER' },
      ],
    });
    expect((await toldOf(server, id)).map((told) => told.split(' ')[0])).toEqual(
      expect.arrayContaining(['CLOCK_LAST_DAYS', 'CLOCK_WARNING']),
    );
    await control('/mode', { mode: 'up' });
    await eventually('the application at the court', async () => {
      server.hub.clock.advance(60_000);
      await server.hub.settle();
      return clockOf(await look(id), 'CONFIRMATION')?.state === 'KEPT' ? true : undefined;
    });
    const { items } = (await control('/filings')) as {
      items: { filingNo: string; body: { clauses: string[] } }[];
    };
    expect(items).toHaveLength(1);
    expect(items[0]?.body.clauses).toEqual(['补偿八千六百元。']);

    // Out of order, and twice.
    const at = `/filings/${items[0]?.filingNo}/progress`;
    await control(at, { state: 'accepted', send: false, caseNumber: '（2026）云0112诉前调确 7 号' });
    await control(at, { state: 'confirmed', caseNumber: '（２０２６）云0112诉前调确7号' });
    const confirmed = await eventually('the ruling', async () => {
      await beat();
      const seen = (await look(id)).confirmations[0];
      return seen?.state === 'CONFIRMED' ? seen : undefined;
    });
    expect(confirmed).toMatchObject({ caseNumber: '(2026)云0112诉前调确7号', events: [{ sequence: 2 }] });
    expect(
      await act(
        PEOPLE.mediator,
        'withdrawConfirmation(id: $id, reason: "不再需要")',
        { id: confirmation },
        '$id: ID!',
      ),
    ).toMatchObject({ code: 'WRONG_STATE' });
  });

  it('is too late the day after, unless an obstacle lay across the last day', async () => {
    await goTo('2026-11-23');
    const id = await handled();
    const partyIds = [`${id}:1`, `${id}:2`];
    const agreement = { kind: 'ORAL', madeOn: '2026-10-20', partyIds, clauses: [{ text: '补偿三百元。' }] };
    const prepared = await prepare(id, agreement);
    expect(prepared.confirmation).toMatchObject({ lastDay: '2026-11-19' });
    const confirmation = String(prepared.confirmation?.id);
    const applicants = partyIds.map((partyId) => ({ partyId }));
    expect(await apply(confirmation, { applicants })).toMatchObject({ code: 'TOO_LATE' });
    const obstacle = { from: '2026-11-05', to: '2026-11-18', what: '山体滑坡，道路中断。' };
    expect(await apply(confirmation, { applicants, obstacle })).toMatchObject({ code: 'INVALID_INPUT' });
    expect(
      await apply(confirmation, { applicants, obstacle: { ...obstacle, to: '2026-11-20' } }),
    ).toMatchObject({
      confirmation: { state: 'APPLIED', delivery: 'PENDING' },
    });
    const { clocks } = await look(id);
    expect(clocks).toMatchObject([{ kind: 'CONFIRMATION', state: 'MISSED' }]);
    expect((await toldOf(server, id)).join()).toContain('CLOCK_MISSED');
  });

  it('follows a hand-over through its terms, whatever order the court speaks in', async () => {
    await goTo('2026-11-23');
    const id = await handled();
    const given = {
      claims: ['恢复水沟。'],
      evidence: [{ name: '现场照片' }],
      deliveryAddresses: [{ partyId: `${id}:1`, address: '13800000001' }],
      consent: { givenOn: '2026-11-20', evidence: '谈话笔录' },
    };
    const handOver = (variables: object) =>
      ask<Outcome>(
        server,
        PEOPLE.mediator,
        'mutation ($id: ID!, $given: HandOverPackageInput!) { handOverToCourt(id: $id, package: $given) { __typename ... on Refusal { code } } }',
        { id, ...variables },
      );
    expect(await handOver({ given: { ...given, claims: [''] } })).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await handOver({ given })).toMatchObject({ __typename: 'DisputeChanged' });
    await beat();
    const { items } = (await control('/cases')) as {
      items: { caseId: string; handOver: { sourceCaseId: string; claims: string[] } }[];
    };
    const mine = items.find(({ handOver: { sourceCaseId } }) => sourceCaseId === id);
    expect(mine?.handOver).toMatchObject({ claims: ['恢复水沟。'], consentDate: '2026-11-20' });
    const seen = await look(id);
    expect(seen.court?.gaps).toEqual(['IDENTITY', 'DELIVERY_ADDRESS']);
    expect(clockOf(seen, 'MEDIATOR_CHOICE')).toMatchObject({ state: 'RUNNING', lastDay: '2026-11-25' });
    expect(clockOf(seen, 'MEDIATOR_APPOINTMENT')).toMatchObject({ lastDay: '2026-11-26' });
    const running = (who: Actor) =>
      ask<{ disputeId: string }[]>(server, who, '{ statutoryClocks { kind lastDay disputeId } }');
    expect((await running(PEOPLE.mediator)).map(({ disputeId }) => disputeId)).toEqual([id, id]);
    expect(await running(PEOPLE.farMediator)).toEqual([]);

    const at = `/cases/${mine?.caseId}`;
    for (const said of [
      { status: 'accepted' },
      { status: 'mediator-assigned', occurredAt: '2026-11-24T10:00:00+08:00' },
      { status: 'mediator-accepted', phase: 'summary', occurredAt: '2026-11-25T10:00:00+08:00' },
      { status: 'mediating', occurredAt: '2026-11-26T10:00:00+08:00' },
      { status: 'failed', ending: 'unwilling', occurredAt: '2026-11-30T10:00:00+08:00' },
    ]) {
      await control(`${at}/progress`, { ...said, send: false });
    }
    await control(`${at}/deliver`, { sequences: [5] });
    await eventually('the end', async () => {
      await beat();
      return (await look(id)).court?.ending === 'UNWILLING' ? true : undefined;
    });
    await control(`${at}/deliver`, { sequences: [3, 4, 5, 2, 1] });
    const ended = await eventually('the whole road', async () => {
      await beat();
      const now = await look(id);
      return now.court?.events.length === 5 ? now : undefined;
    });
    expect(ended.court).toMatchObject({ status: 'FAILED', ending: 'UNWILLING' });
    expect(ended.clocks.map(({ kind, state, lastDay }) => [kind, state, lastDay]).sort()).toEqual([
      ['ASKING_OTHER_PARTY', 'KEPT', '2026-11-30'],
      ['MEDIATION', 'KEPT', '2026-12-02'],
      ['MEDIATOR_ACCEPTANCE', 'KEPT', '2026-11-27'],
      ['MEDIATOR_APPOINTMENT', 'KEPT', '2026-11-26'],
      ['MEDIATOR_CHOICE', 'KEPT', '2026-11-25'],
    ]);
  });

  it('books a remote session, with a place for whoever has no device', async () => {
    const id = await handled();
    const book = (presences: object[]) =>
      ask<Outcome>(
        server,
        PEOPLE.mediator,
        'mutation ($id: ID!, $session: SessionInput!) { bookCourtSession(disputeId: $id, session: $session) { __typename ... on CourtRefusal { code } } }',
        { id, session: { beginsAt: '2026-12-20T02:00:00Z', presences } },
      );
    const video = { partyId: `${id}:1`, mode: 'VIDEO' };
    expect(await book([video])).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await book([video, { partyId: `${id}:2`, mode: 'EQUIPPED_PLACE' }])).toMatchObject({
      code: 'INVALID_INPUT',
    });
    const place = { partyId: `${id}:2`, mode: 'EQUIPPED_PLACE', place: '谷律社区调解室' };
    expect(await book([video, place])).toMatchObject({ __typename: 'CourtSessionChanged' });
    await beat();
    const { items } = (await control('/filings')) as { items: { key: string; filingNo: string }[] };
    const mine = items.find(({ key }) => key === `session:${id}:1`);
    await control(`/filings/${mine?.filingNo}/progress`, {
      state: 'booked',
      beginsAt: '2026-12-21T02:00:00Z',
    });
    const session = await eventually('the booking', async () => {
      await beat();
      const seen = (await look(id)).courtSessions[0];
      return seen?.state === 'BOOKED' ? seen : undefined;
    });
    expect(session).toMatchObject({
      beginsAt: '2026-12-21T02:00:00.000Z',
      presences: [{ mode: 'VIDEO' }, { mode: 'EQUIPPED_PLACE', place: '谷律社区调解室' }],
    });
  });

  it('enrols people of the invited groups, and says in time that it ends', async () => {
    const entry = {
      personId: 'P-mediator',
      name: '毕文华',
      group: 'PEOPLES_MEDIATOR',
      unit: '谷律社区调委会',
      post: '调解员',
      phone: '13800000009',
      tribunal: '团结人民法庭',
      areaCode: '530112010-C01',
      from: '2026-11-01',
      until: '2027-01-31',
    };
    const enrol = (who: Actor) =>
      server.ask(
        who,
        'mutation ($entry: EnrolmentInput!) { enrolAtCourt(entry: $entry) { __typename ... on EnrolmentChanged { enrolment { id state } } ... on CourtRefusal { code } } }',
        { entry },
      );
    expect((await enrol(PEOPLE.mediator)).body.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    expect((await enrol(PEOPLE.desk)).body.data?.enrolAtCourt).toMatchObject({
      enrolment: { state: 'ASKED' },
    });
    expect((await enrol(PEOPLE.desk)).body.data?.enrolAtCourt).toMatchObject({ code: 'ALREADY_OPEN' });
    await beat();
    const { items } = (await control('/filings')) as { items: { key: string; filingNo: string }[] };
    const mine = items.find(({ key }) => key.startsWith('enrolment:'));
    expect(mine).toBeDefined();
    await control(`/filings/${mine?.filingNo}/progress`, { state: 'enrolled', until: '2026-12-31' });
    const roster = () =>
      ask<{ state: string; until: string; remindedAt: string | null }[]>(
        server,
        PEOPLE.desk,
        '{ enrolments { state until remindedAt group phone } }',
      );
    await eventually('the enrolment', async () => {
      await beat();
      return (await roster())[0]?.state === 'ENROLLED' ? true : undefined;
    });
    await goTo('2026-12-02');
    expect(await roster()).toMatchObject([{ until: '2026-12-31', remindedAt: expect.any(String) }]);
    expect(await toldOf(server, 'P-mediator:peoples-mediator:1')).toEqual([
      'ENROLMENT_ENDING PEOPLES_MEDIATOR',
    ]);
    await goTo('2027-01-01');
    expect(await roster()).toMatchObject([{ state: 'EXPIRED' }]);
  });
});
