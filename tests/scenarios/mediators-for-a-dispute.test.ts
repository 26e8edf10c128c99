import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/domain/people/actor.js';
import { ask } from '../kit/ask.js';
import { PEOPLE } from '../kit/people.js';
import { type TestServer, testServer } from '../kit/test-server.js';

const WHOLE = '530112010';
const TUOJI = '530112010-003';

const mediator = (id: string, name: string, role: Actor['role'] = 'peoples-mediator'): Actor => ({
  personId: id,
  name,
  role,
  areaCode: WHOLE,
});
const A = mediator('staff:a', '彝族调解员甲');
const B = mediator('staff:b', '乙');
const C = mediator('staff:c', '丙');
const SON = mediator('staff:son', '毕小山');
const AID = mediator('staff:aid', '丁', 'legal-aid-worker');

const TEAM = `{ __typename
  ... on TeamChanged { team { mustReadAloud help { kind interpreterName } unmet { code variety }
    members { personId role isLead state reason answer } conflicts { personId kind } } }
  ... on PeopleRefusal { code message } }`;

interface Team {
  readonly __typename: string;
  readonly code?: string;
  readonly team?: {
    readonly mustReadAloud: boolean;
    readonly help: { readonly kind: string } | null;
    readonly unmet: readonly object[];
    readonly members: readonly {
      readonly personId: string;
      readonly state: string;
      readonly reason: string;
    }[];
  };
}
interface Recommended {
  readonly code?: string;
  readonly recommendation: {
    readonly considered: number;
    readonly places: readonly {
      readonly rank: number;
      readonly mediator: { id: string };
      readonly reasons: string[];
    }[];
    readonly excluded: readonly { readonly mediator: { id: string }; readonly why: readonly string[] }[];
    readonly missing: readonly string[];
    readonly help: readonly object[];
    readonly unmet: readonly object[];
  };
}

describe('a mediator is looked for who speaks her language', () => {
  let server: TestServer;
  let id: string;

  beforeAll(async () => {
    server = await testServer('in-process');
  });
  afterAll(() => server.close());

  const keep = (who: Actor, person: object, by: Actor = PEOPLE.desk) =>
    ask<{ code?: string; mediator?: object }>(
      server,
      by,
      `mutation ($person: MediatorInput!) { keepMediator(person: $person) {
        ... on MediatorKept { mediator { id languages { code variety level } relatives { name } } }
        ... on PeopleRefusal { code } } }`,
      {
        person: {
          id: who.personId,
          name: who.name,
          homeAreaCode: '530112010-C02',
          posts: [
            { role: who.role.toUpperCase().replaceAll('-', '_'), areaCode: who.areaCode, from: '2026-01-01' },
          ],
          ...person,
        },
      },
    );
  const recommended = (by: Actor = PEOPLE.desk, dispute = id) =>
    ask<Recommended>(
      server,
      by,
      `query ($id: ID!) { mediatorsFor(disputeId: $id) {
        ... on MediatorsFound { recommendation { considered missing unmet { code variety }
          places { rank mediator { id name } roles reasons understanding { partyId understanding } load }
          excluded { mediator { id } why } team { role mediator { id } }
          help { kind mediators { id } partyIds } } }
        ... on PeopleRefusal { code } } }`,
      { id: dispute },
    );
  const speaks = (party: number, languages: object[], by: Actor = PEOPLE.desk) =>
    ask<Team>(
      server,
      by,
      `mutation ($id: ID!, $party: ID!, $languages: [SpokenLanguageInput!]!) {
        stateLanguages(disputeId: $id, partyId: $party, languages: $languages) ${TEAM} }`,
      { id, party: `${id}:${party}`, languages },
    );
  const appoint = (who: Actor, more: object = {}, by: Actor = PEOPLE.desk) =>
    ask<Team>(
      server,
      by,
      `mutation ($id: ID!, $who: ID!, $role: Role!, $isLead: Boolean!, $reason: String) {
        appointMediator(disputeId: $id, personId: $who, role: $role, isLead: $isLead, reason: $reason) ${TEAM} }`,
      { id, who: who.personId, role: who.role.toUpperCase().replaceAll('-', '_'), isLead: false, ...more },
    );
  const does = (by: Actor, call: string) => ask<Team>(server, by, `mutation { ${call} ${TEAM} }`);
  const accept = (by: Actor) => does(by, `acceptAppointment(disputeId: "${id}")`);
  const owner = async () =>
    (
      await ask<{ owner: { personId: string } }>(
        server,
        PEOPLE.desk,
        `{ dispute(id: "${id}") { owner { personId } } }`,
      )
    ).owner.personId;

  it('keeps who could mediate, by language codes, and no word of what people they belong to', async () => {
    expect(await keep(A, { languages: [{ code: 'iii', level: 'FLUENT' }] })).toHaveProperty(
      'mediator.id',
      'staff:a',
    );
    await keep(B, { languages: [{ code: 'ysy', variety: '古律', level: 'MODERATE' }] });
    await keep(C, { languages: [{ code: 'cmn', level: 'FLUENT' }] });
    await keep(SON, {
      languages: [
        { code: 'ysy', variety: '妥吉', level: 'FLUENT' },
        { code: 'cmn', level: 'FLUENT' },
      ],
      relatives: [{ name: '毕大妈', relation: '母亲' }],
    });
    expect(await keep(A, { languages: [{ code: '彝语', level: 'FLUENT' }] })).toEqual({
      code: 'INVALID_INPUT',
    });
    expect(await keep(A, { homeAreaCode: '530112999' })).toEqual({ code: 'INVALID_INPUT' });
    const { body } = await server.ask(PEOPLE.desk, '{ __type(name: "Mediator") { fields { name } } }');
    expect(JSON.stringify(body)).not.toMatch(/ethni|nationalit/i);
  });

  it('finds that nobody speaks with both, offers joint mediation or an interpreter, and counts the need', async () => {
    const told = await ask<{ dispute: { id: string } }>(
      server,
      PEOPLE.desk,
      `mutation ($input: ReportInput!) { reportDispute(input: $input) { ... on DisputeChanged { dispute { id } } } }`,
      {
        input: {
          requestKey: 'field-edge-2026',
          title: '地边纠纷',
          summary: '杨国富耕地时越过了地埂。',
          categoryCode: '0202',
          peopleInvolved: 2,
          happenedOn: '2026-11-20T00:00:00Z',
          place: { address: '妥吉村' },
          areaCode: TUOJI,
          parties: [
            { side: 'APPLICANT', name: '毕大妈', phone: '13800000021' },
            { side: 'RESPONDENT', name: '杨国富', phone: '13800000022' },
          ],
        },
      },
    );
    id = told.dispute.id;
    expect(await speaks(1, [{ code: 'ysy', variety: '妥吉', level: 'FLUENT' }])).toMatchObject({
      team: { unmet: [{ code: 'ysy', variety: '妥吉' }] },
    });
    await speaks(2, [
      { code: 'bfs', level: 'FLUENT' },
      { code: 'cmn', level: 'FLUENT' },
    ]);
    const { recommendation } = await recommended();
    expect(recommendation.places.map((place) => place.mediator.id)).toEqual([
      'staff:b',
      'staff:c',
      'staff:a',
    ]);
    expect(recommendation.places[0]?.reasons[0]).toBe('与当事人沟通：第1方略通、第2方不通');
    expect(recommendation.places[1]?.reasons.at(-1)).toBe('语言契合不及前一名');
    expect(recommendation.excluded).toEqual([
      { mediator: { id: 'staff:son' }, why: ['CONFLICT_OF_INTEREST'] },
    ]);
    expect(recommendation.missing).toEqual(['LEGAL_AID_WORKER', 'POLICE_COORDINATOR']);
    expect(recommendation.help).toEqual([
      { kind: 'JOINT', mediators: [{ id: 'staff:b' }, { id: 'staff:c' }], partyIds: [] },
      { kind: 'INTERPRETER', mediators: [{ id: 'staff:b' }], partyIds: [`${id}:1`, `${id}:2`] },
    ]);
    await speaks(1, [{ code: 'ysy', variety: '妥吉', level: 'FLUENT' }]);
    const gaps = await ask<object[]>(
      server,
      PEOPLE.desk,
      '{ languageGaps(from: "2026-11-01T00:00:00Z", to: "2026-12-01T00:00:00Z") { code variety disputes } }',
    );
    expect(gaps).toEqual([{ code: 'ysy', variety: '妥吉', disputes: 1 }]);
  });

  it('refuses whom a hard rule keeps away, and asks for a reason where the order is left', async () => {
    expect(await appoint(SON, { isLead: true })).toMatchObject({ code: 'CONFLICT_OF_INTEREST' });
    expect(await appoint(A, { isLead: true })).toMatchObject({ code: 'REASON_MISSING' });
    expect(await appoint({ ...B, role: 'legal-aid-worker' })).toMatchObject({ code: 'ROLE_NOT_ALLOWED' });
    expect(await appoint(PEOPLE.gridWorker)).toMatchObject({ code: 'NOT_FOUND' });
    await keep(AID, { languages: [{ code: 'cmn', level: 'FLUENT' }], homeAreaCode: '530112010-C01' });
    const absence = `recordAbsence(personId: "staff:aid", from: "2026-11-20", until: "2026-11-25")`;
    await ask(server, AID, `mutation { ${absence} { ... on MediatorKept { mediator { id } } } }`);
    expect(await appoint(AID)).toMatchObject({ code: 'AWAY' });
  });

  it('comes into the hands of the lead once both parties agree how languages are bridged', async () => {
    const led = await appoint(B, { isLead: true });
    expect(led.team?.members[0]).toMatchObject({ personId: 'staff:b', state: 'ASKED' });
    expect(led.team?.members[0]?.reason).toContain('第1方略通');
    await appoint(C);
    expect(await accept(A)).toMatchObject({ code: 'NOT_YOURS' });
    expect(await accept(B)).toMatchObject({ code: 'LANGUAGE_UNCOVERED' });
    const joint = `agreeLanguageHelp(disputeId: "${id}", kind: JOINT)`;
    expect(await does(PEOPLE.desk, joint)).toMatchObject({ code: 'CONSENT_MISSING' });
    for (const party of [1, 2]) {
      await ask(
        server,
        PEOPLE.desk,
        `mutation ($input: ConsentInput!) { recordConsent(input: $input) { __typename } }`,
        {
          input: {
            partyId: `${id}:${party}`,
            purpose: 'LANGUAGE_HELP',
            givenBy: 'SELF',
            way: 'SIGNED_PAPER',
            givenOn: '2026-11-23',
            evidence: '同意书存综治中心。',
          },
        },
      );
    }
    const interpreted = await does(
      PEOPLE.desk,
      `agreeLanguageHelp(disputeId: "${id}", kind: INTERPRETER, interpreterName: "毕小妹", interpreterRelation: "女儿")`,
    );
    expect(interpreted.team?.help).toEqual({ kind: 'INTERPRETER', interpreterName: '毕小妹' });
    expect(await does(PEOPLE.desk, joint)).toMatchObject({
      team: { help: { kind: 'JOINT' }, mustReadAloud: true },
    });
    expect(await owner()).not.toBe('staff:b');
    expect((await accept(B)).team?.members[0]).toMatchObject({ state: 'ACCEPTED' });
    await accept(C);
    await server.hub.settle();
    expect(await owner()).toBe('staff:b');
  });

  it('goes back to the desk when kinship of the lead comes to light, and not into those hands again', async () => {
    const said = `declareConflict(disputeId: "${id}", personId: "staff:b", kind: KIN, note: "毕大妈是我表姐。")`;
    expect(await does(C, said)).toMatchObject({ code: 'ROLE_NOT_ALLOWED' });
    expect((await does(B, said)).team?.members[0]).toMatchObject({ state: 'RELEASED', answer: '应当回避。' });
    await server.hub.settle();
    expect(await owner()).toBe('desk:530112010');
    expect(await appoint(B, { isLead: true })).toMatchObject({ code: 'CONFLICT_OF_INTEREST' });
    const assigned = await ask<{ code: string }>(
      server,
      PEOPLE.desk,
      `mutation ($owner: OwnerInput!) { assignDispute(id: "${id}", owner: $owner) { ... on Refusal { code } } }`,
      { owner: { personId: 'staff:b', name: '乙', role: 'PEOPLES_MEDIATOR', areaCode: WHOLE } },
    );
    expect(assigned).toEqual({ code: 'CONFLICT_OF_INTEREST' });
    const refused = `refuseMediator(disputeId: "${id}", personId: "staff:c", partyId: "${id}:1", reason: "信不过。")`;
    expect((await does(PEOPLE.desk, refused)).team?.members[1]).toMatchObject({ state: 'RELEASED' });
    expect(await appoint(C)).toMatchObject({ code: 'REFUSED_BY_PARTY' });
  });

  it('tells nobody of it who may not know of the dispute', async () => {
    expect(await recommended(PEOPLE.desk, 'no-such-dispute')).toEqual({ code: 'NOT_FOUND' });
    const far = await server.ask(
      PEOPLE.farMediator,
      `{ dispute(id: "${id}") { team { members { name } } } }`,
    );
    expect(JSON.stringify(far.body.data)).not.toContain('乙');
    for (const who of [PEOPLE.gridWorker, PEOPLE.volunteer, PEOPLE.partner, PEOPLE.auditor]) {
      const { body } = await server.ask(who, `{ mediatorsFor(disputeId: "${id}") { __typename } }`);
      expect(body.errors?.[0]).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
    }
  });

  it('has every change of it in the audit log, and no name of kin in the store', async () => {
    const entries = await ask<{ edges: { node: { detail: string; subjectIds: string[] } }[] }>(
      server,
      PEOPLE.auditor,
      `{ auditEntries(subjectId: "${id}", first: 100) { edges { node { detail subjectIds } } } }`,
    );
    const details = new Set(entries.edges.map(({ node }) => node.detail));
    for (const detail of [
      'languages-stated',
      'mediator-appointed',
      'appointment-accepted',
      'conflict-declared',
    ]) {
      expect(details).toContain(detail);
    }
    const { connection } = server.hub.services.repositories;
    const stored = await Promise.all(
      ['personProfiles', 'caseTeams'].map((name) => connection.collection(name).find({}).toArray()),
    );
    expect(JSON.stringify(stored)).not.toMatch(/毕大妈|表姐|信不过|毕小妹/);
    expect(JSON.stringify(stored)).toContain('staff:son');
  });
});
