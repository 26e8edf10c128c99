import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/domain/people/actor.js';
import { ask } from '../kit/ask.js';
import { eventually } from '../kit/eventually.js';
import { PEOPLE } from '../kit/people.js';
import { DITCH } from '../kit/reports.js';
import { type TestServer, testServer } from '../kit/test-server.js';
import { unpacked } from '../kit/unpacked.js';

/** What she told the mediator alone. */
const SECRET = '凤凰于飞三千二百';
const SHOWN = `{ id state mode hybrid courtSessionId result languages outcome
  statements { text } inConfidence { text } attendees { role name presence languages } withheld { field code } }`;
const CHANGED = `{ ... on MediationSessionChanged { session ${SHOWN} } ... on Refusal { code message } }`;

interface Shown {
  readonly id: string;
  readonly inConfidence: readonly { text: string }[] | null;
  readonly withheld: readonly { field: string; code: string }[];
}
type Outcome = { readonly session?: Shown; readonly code?: string };

describe('mediation sessions', () => {
  let server: TestServer;
  let id: string;
  let session: string;
  const both = () => [`${id}:1`, `${id}:2`];

  beforeAll(async () => {
    server = await testServer('in-process');
    const { parties: _parties, happenedOn: _day, ...facts } = DITCH;
    const input = {
      ...facts,
      happenedOn: '2026-11-20T00:00:00Z',
      requestKey: 'request-of-sessions',
      parties: [
        { side: 'APPLICANT', name: '毕秀兰', phone: '13800001001' },
        { side: 'RESPONDENT', name: '杨国富', phone: '13900001001' },
      ],
    };
    const { dispute } = await ask<{ dispute: { id: string } }>(
      server,
      PEOPLE.gridWorker,
      'mutation ($input: ReportInput!) { reportDispute(input: $input) { ... on DisputeChanged { dispute { id } } } }',
      { input },
    );
    id = dispute.id;
    const move = (call: string) =>
      ask(
        server,
        PEOPLE.desk,
        `mutation ($id: ID!, $owner: OwnerInput!) { assignDispute(id: $id, owner: $owner) { __typename } ${call} { __typename } }`,
        { id, owner: { ...PEOPLE.mediator, role: 'PEOPLES_MEDIATOR' } },
      );
    await move('advanceDispute(id: $id)');
    await move('advanceDispute(id: $id, evidence: [])');
    for (const kind of ['ASSESSMENT', 'ROUTING_DECISION']) {
      await move(`advanceDispute(id: $id, evidence: [{ kind: ${kind}, text: "宜调解。" }])`);
    }
    await server.hub.settle();
  });
  afterAll(() => server.close());

  async function act(who: Actor, call: string, declared: string, variables: object): Promise<Outcome> {
    const outcome = await ask<Outcome>(
      server,
      who,
      `mutation (${declared}) { ${call} ${CHANGED} }`,
      variables,
    );
    await server.hub.settle();
    return outcome;
  }
  const plan = (planned: object, key: string, who: Actor = PEOPLE.mediator) =>
    act(
      who,
      'planSession(disputeId: $id, session: $session, requestKey: $key)',
      '$id: ID!, $session: MediationSessionInput!, $key: String!',
      { id, session: planned, key },
    );
  const say = (statement: object, who: Actor = PEOPLE.mediator) =>
    act(who, 'recordStatement(id: $id, statement: $said)', '$id: ID!, $said: StatementInput!', {
      id: session,
      said: { at: server.hub.clock.now().toISOString(), partyId: both()[0], ...statement },
    });

  const attendees = () => {
    const [her, him] = both();
    return [
      { role: 'PARTY', partyId: her, presence: 'ON_SITE', languages: ['ysy'] },
      { role: 'PARTY', partyId: him, presence: 'VIDEO', languages: ['bfs', 'cmn'] },
      { role: 'MEDIATOR', name: PEOPLE.mediator.name, presence: 'ON_SITE', languages: ['cmn'] },
    ];
  };
  const interpreter = (agreedBy: (string | undefined)[]) => ({
    role: 'INTERPRETER',
    name: '毕小兰',
    presence: 'ON_SITE',
    languages: ['ysy', 'cmn'],
    agreedBy,
  });
  const room = () => ({ mode: 'MEDIATION_ROOM', beginsAt: '2026-11-23T01:00:00Z', place: '妥吉社区调解室' });

  it('are held so that everybody understands and agreed to who is there, and count once', async () => {
    expect(await plan({ ...room(), attendees: attendees() }, 'session-one-a')).toMatchObject({
      code: 'LANGUAGE_MISSING',
    });
    const asked = [...attendees(), interpreter(both().slice(0, 1))];
    expect(await plan({ ...room(), attendees: asked }, 'session-one-b')).toMatchObject({
      code: 'CONSENT_MISSING',
    });
    const whole = { ...room(), attendees: [...attendees(), interpreter(both())] };
    expect(await plan(whole, 'session-one-c', PEOPLE.otherMediator)).toMatchObject({ code: 'NOT_OWNER' });
    expect(await plan(whole, 'session-one-c', PEOPLE.farMediator)).toMatchObject({ code: 'NOT_FOUND' });
    const made = await plan(whole, 'session-one-c');
    expect(made.session).toMatchObject({ state: 'PLANNED', hybrid: true, mode: 'MEDIATION_ROOM' });
    session = String(made.session?.id);
    expect((await plan(whole, 'session-one-c')).session?.id).toBe(session);

    server.hub.clock.advance(3_600_000);
    await say({ requestKey: 'said-to-everybody', text: '她认为水沟一直是公用的。' });
    const told = { requestKey: 'said-to-one-alone', text: `她最低可以接受${SECRET}元。`, confidential: true };
    expect((await say(told)).session).toMatchObject({
      inConfidence: [{ text: told.text }],
      statements: [{}],
    });
    expect((await say(told)).session?.inConfidence).toHaveLength(1);

    const [her, him] = both();
    const record = {
      endedAt: server.hub.clock.now().toISOString(),
      languages: ['ysy', 'cmn'],
      readings: [{ partyId: her, language: 'ysy', confirmed: true }],
      result: 'AGREED',
      outcome: '双方约定三日内疏通水沟。',
    };
    const hold = (changes: object) =>
      act(
        PEOPLE.mediator,
        'recordSession(id: $id, record: $record)',
        '$id: ID!, $record: SessionRecordInput!',
        {
          id: session,
          record: { ...record, ...changes },
        },
      );
    expect(await hold({})).toMatchObject({ code: 'EVIDENCE_MISSING' });
    const readings = [...record.readings, { partyId: him, language: 'cmn', confirmed: true }];
    expect((await hold({ readings })).session).toMatchObject({
      state: 'HELD',
      result: 'AGREED',
      languages: ['ysy', 'cmn'],
    });
    expect(await hold({ readings })).toMatchObject({ code: 'ALREADY_DECIDED' });
    expect(await say({ requestKey: 'said-too-late', text: '还有一事。' })).toMatchObject({
      code: 'ALREADY_DECIDED',
    });
    const figure = await ask<{ value: number; parts: unknown[] }>(
      server,
      PEOPLE.leader,
      '{ figure(request: { id: "multi-mode-mediations" }) { ... on Figure { value parts { code count } } } }',
    );
    expect(figure).toMatchObject({ value: 1, parts: [{ code: 'mediation-room', count: 1 }] });
  });

  it('keep what was said in confidence to whoever answers for the case: no paper, copy or hand-over has it', async () => {
    const seen = async (who: Actor) =>
      (
        await ask<{ sessions: Shown[] }>(
          server,
          who,
          `query ($id: ID!) { dispute(id: $id) { sessions ${SHOWN} } }`,
          { id },
        )
      ).sessions[0];
    expect((await seen(PEOPLE.mediator))?.inConfidence?.[0]?.text).toContain(SECRET);
    for (const who of [PEOPLE.desk, PEOPLE.leader, PEOPLE.otherMediator, PEOPLE.gridWorker]) {
      const shown = await seen(who);
      expect(JSON.stringify(shown)).not.toContain(SECRET);
      expect(shown?.withheld.map(({ field }) => field)).toContain('inConfidence');
    }

    // Every paper and every copy that leaves.
    const left: string[] = [];
    await ask(server, PEOPLE.desk, `mutation ($id: ID!) { requestCaseSummary(id: $id) { __typename } }`, {
      id,
    });
    await server.hub.settle();
    const summary = await ask<{ versions: { lines: { text: string }[] }[] }>(
      server,
      PEOPLE.desk,
      'query ($id: ID!) { caseSummary(id: $id) { versions { lines { text } } } }',
      { id },
    );
    left.push(JSON.stringify(summary));
    const paper = await fetch(`${server.url}/papers/summaries/${id}/1`, {
      headers: { authorization: `Bearer ${await server.token(PEOPLE.desk)}` },
    });
    left.push(await unpacked(new Uint8Array(await paper.arrayBuffer()), 'word/document.xml'));
    const copy = await ask(
      server,
      PEOPLE.desk,
      `query ($party: ID!) { personalDataCopy(partyId: $party, reason: "本人持身份证到中心申请。") {
        ... on PersonalCopy { records { title summary } messages { said told } } } }`,
      { party: both()[0] },
    );
    left.push(JSON.stringify(copy));
    const study = await server.ask(
      PEOPLE.desk,
      '{ deidentifiedCases(from: "2026-01-01", to: "2026-12-31") { __typename } }',
    );
    left.push(JSON.stringify(study.body));
    await ask(server, PEOPLE.mediator, 'mutation ($id: ID!) { handOverToCourt(id: $id) { __typename } }', {
      id,
    });
    await server.hub.settle();
    const court = await fetch(`${server.sandboxes.court}/control/cases`);
    left.push(await court.text());
    for (const words of left) expect(words).not.toContain(SECRET);
    // It looked at the right things: what was said before all is in the summary, and the case is at the court.
    expect(left[0]).toContain('公用');
    expect(left[1]).toContain('公用');
    expect(left[4]).toContain(id);

    const audited = await ask<{ edges: { node: { detail: string | null } }[] }>(
      server,
      PEOPLE.auditor,
      '{ auditEntries(first: 200) { edges { node { detail } } } }',
    );
    expect(audited.edges.map(({ node }) => node.detail)).toContain('said-in-confidence');
    expect(JSON.stringify(audited)).not.toContain(SECRET);
  });

  it('with the court join what is booked there, and nothing else', async () => {
    const [her, him] = both();
    const remote = { ...room(), mode: 'REMOTE_COURT', attendees: [...attendees(), interpreter(both())] };
    expect(await plan(remote, 'session-two-a')).toMatchObject({ code: 'INVALID_INPUT' });
    const booked = await ask<{ session: { id: string } }>(
      server,
      PEOPLE.mediator,
      'mutation ($id: ID!, $wish: SessionInput!) { bookCourtSession(disputeId: $id, session: $wish) { ... on CourtSessionChanged { session { id } } ... on CourtRefusal { message } } }',
      {
        id,
        wish: {
          beginsAt: '2026-12-20T02:00:00Z',
          presences: [
            { partyId: her, mode: 'ON_SITE', place: '妥吉社区调解室' },
            { partyId: him, mode: 'VIDEO' },
          ],
        },
      },
    );
    const courtSessionId = booked.session.id;
    expect(await plan({ ...remote, courtSessionId }, 'session-two-b')).toMatchObject({
      code: 'INVALID_INPUT',
    });
    await server.hub.settle();
    const filings = (await (await fetch(`${server.sandboxes.court}/control/filings`)).json()) as {
      items: { key: string; filingNo: string }[];
    };
    const filing = filings.items.find(({ key }) => key === `session:${courtSessionId}`);
    await fetch(`${server.sandboxes.court}/control/filings/${filing?.filingNo}/progress`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ state: 'booked' }),
    });
    const joined = await eventually('the booking', async () => {
      await server.hub.settle();
      return (await plan({ ...remote, courtSessionId }, 'session-two-c')).session;
    });
    expect(joined).toMatchObject({ mode: 'REMOTE_COURT', courtSessionId, state: 'PLANNED' });
    const off = await act(
      PEOPLE.mediator,
      'callOffSession(id: $id, reason: "道路中断，改日再调。")',
      '$id: ID!',
      {
        id: joined.id,
      },
    );
    expect(off.session).toMatchObject({ state: 'CALLED_OFF' });
  });
});
