import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fallDue } from '../../jobs/fall-due.js';
import type { Actor } from '../../src/domain/people/actor.js';
import { ask } from '../kit/ask.js';
import { hireFor } from '../kit/hire-for.js';
import { PEOPLE } from '../kit/people.js';
import { type TestServer, testServer } from '../kit/test-server.js';

const at = (who: Actor, personId: string, name: string, areaCode: string): Actor => ({
  ...who,
  personId,
  name,
  areaCode,
});
const SECRETARY = at(PEOPLE.secretary, 'P-longtan', '杨春明', '530112010-C04');
const GRID_WORKER = at(PEOPLE.gridWorker, 'P-longtan-grid', '李云', '530112010-011');
const MEDIATOR = at(PEOPLE.mediator, 'P-longtan-mediator', '杨志', '530112010-C04');
const ANNING = at(PEOPLE.desk, 'P-anning', '马会兰', '530181');
const ANNING_MEDIATOR = at(PEOPLE.mediator, 'P-anning-mediator', '钱进', '530181');
const MINUTE = 60_000;
const EDGE = '龙潭村坡头林地界碑旁';

const FOREST = {
  title: '龙潭村与安宁市邻村林地边界纠纷',
  summary: '双方村民为坡头林地的界线争执，互相砍断了对方的树。',
  categoryCode: '0903',
  scaleCode: '02',
  peopleInvolved: 23,
  happenedOn: '2026-11-22T00:00:00Z',
  place: { address: EDGE, longitude: 102.44, latitude: 24.99 },
  areaCode: '530112010-011',
  requestKey: 'forest-2026-1',
  parties: [
    { side: 'APPLICANT', name: '杨有才' },
    { side: 'RESPONDENT', name: '马成林' },
  ],
};

const OUTCOME = `{ __typename ... on DisputeChanged { dispute { owner { personId } office { personId }
  coOwners { id } tracks { number way state receiptNumber } } } ... on Refusal { code message } }`;

interface Outcome {
  readonly code?: string;
  readonly message?: string;
  readonly dispute?: object;
}

interface Warning {
  readonly cause: string;
  readonly seenBy: { readonly name: string } | null;
  readonly tellings: readonly { readonly told: readonly { readonly name: string }[] }[];
}

describe('a quarrel about a forest edge with a village of another district', () => {
  let server: TestServer;
  let id = '';
  let leader: Actor = PEOPLE.leader;

  const does = (by: Actor, call: string) => ask<Outcome>(server, by, `mutation { ${call} ${OUTCOME} }`);
  const beat = async () => {
    await server.hub.settle();
    await fallDue(server.hub.services, pino({ level: 'silent' }));
    await server.hub.settle();
  };
  const told = async () => {
    const query = `{ dispute(id: "${id}") { earlyWarnings { cause seenBy { name } tellings { told { name } } } } }`;
    const { earlyWarnings } = await ask<{ earlyWarnings: Warning[] }>(server, leader, query);
    return Object.fromEntries(
      earlyWarnings.map(({ cause, tellings }) => [
        cause,
        tellings.map((one) => one.told.map(({ name }) => name)),
      ]),
    );
  };

  beforeAll(async () => {
    server = await testServer('in-process');
    leader = await hireFor('wang.shoucheng', PEOPLE.leader, server.hub.services);
    const { dispute } = await ask<{ dispute: { id: string } }>(
      server,
      GRID_WORKER,
      'mutation ($input: ReportInput!) { reportDispute(input: $input) { ... on DisputeChanged { dispute { id } } } }',
      { input: FOREST },
    );
    id = dispute.id;
  });
  afterAll(() => server.close());

  it('warns the leader by name within the hour, of its scale and of a planned gathering, and the desk after it', async () => {
    await beat();
    expect(await told()).toEqual({ SCALE: [['王守成']] });
    const inbox = await ask<{ edges: { node: { kind: string } }[] }>(
      server,
      leader,
      '{ myNotices(first: 20) { edges { node { kind } } } }',
    );
    expect(inbox.edges.map(({ node }) => node.kind)).toEqual(['EARLY_WARNING']);
    const see = (by: Actor, cause: string) => does(by, `seeWarning(id: "${id}", cause: ${cause})`);
    expect(await see(PEOPLE.desk, 'SCALE')).toMatchObject({ code: 'ROLE_NOT_ALLOWED' });
    expect(await see(PEOPLE.leader, 'SCALE')).toMatchObject({ dispute: {} });
    expect(await see(PEOPLE.leader, 'SCALE')).toMatchObject({ code: 'ALREADY_DECIDED' });
    expect(await see(PEOPLE.leader, 'GATHERING')).toMatchObject({ code: 'NOT_FOUND' });

    const gather = (by: Actor, on: string) =>
      does(by, `noteGathering(id: "${id}", on: "${on}", note: "两村各有十余人相约到场。")`);
    expect(await gather(PEOPLE.secretary, '2026-12-01')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await gather(GRID_WORKER, '2026-11-01')).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await gather(GRID_WORKER, '2026-12-01')).toMatchObject({ dispute: {} });
    await beat();
    expect(await told()).toEqual({ SCALE: [['王守成']], GATHERING: [['王守成']] });
    server.hub.clock.advance(59 * MINUTE);
    await beat();
    expect(await told()).toMatchObject({ GATHERING: [['王守成']] });
    server.hub.clock.advance(MINUTE);
    await beat();
    await beat();
    expect(await told()).toEqual({
      SCALE: [['王守成']],
      GATHERING: [['王守成'], ['王守成', '团结街道综治中心']],
    });
  });

  it('goes to no single group or community, by hand or by transfer', async () => {
    for (const [areaCode, who] of [
      ['530112010-011', GRID_WORKER],
      ['530112010-C04', MEDIATOR],
    ] as const) {
      const owner = `{ personId: "${who.personId}", name: "${who.name}", role: PEOPLES_MEDIATOR, areaCode: "${areaCode}" }`;
      expect(await does(PEOPLE.desk, `assignDispute(id: "${id}", owner: ${owner})`)).toMatchObject({
        code: 'GROUP_DISPUTE',
      });
    }
    const down = `transferDispute(id: "${id}", to: "desk:530112010-C04", purpose: LEAD, reason: "请社区先行调解。")`;
    expect(await does(PEOPLE.desk, down)).toMatchObject({ code: 'GROUP_DISPUTE' });
  });

  it('is led here, and the neighbouring district helps and sees it by right of that', async () => {
    const seen = async (who: Actor) =>
      (await server.ask(who, `{ dispute(id: "${id}") { summary } }`)).body.data?.dispute;
    expect(await seen(ANNING)).toEqual({ summary: null });
    const linkage = {
      requestKey: 'linkage-2026-1',
      purpose: '跨界林地纠纷联合调处',
      from: '2026-01-01',
      reviewOn: '2026-06-30',
      parties: [
        { officeId: 'desk:530112010', name: '团结街道综治中心', contact: '段雪梅' },
        { officeId: 'desk:530181', name: '安宁市综治中心', contact: '马会兰' },
      ],
    };
    const link = (changes: object = {}) =>
      ask<object>(
        server,
        PEOPLE.desk,
        `mutation ($linkage: LinkageInput!) { recordLinkage(linkage: $linkage) {
          ... on LinkageChanged { linkage { id reviewOverdue ended } } ... on Refusal { code } } }`,
        { linkage: { ...linkage, ...changes } },
      );
    expect(await link({ reviewOn: '2026-01-01' })).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await link({ parties: linkage.parties.slice(1) })).toMatchObject({ code: 'INVALID_INPUT' });
    expect(
      await link({ parties: [linkage.parties[0], { officeId: 'x', name: 'x', contact: 'x' }] }),
    ).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await link()).toMatchObject({ linkage: { reviewOverdue: true, ended: false } });
    expect(await link()).toEqual(await link());
    expect(await ask(server, ANNING, '{ linkages { purpose } }')).toEqual([{ purpose: linkage.purpose }]);
    expect(await ask(server, SECRETARY, '{ linkages { purpose } }')).toEqual([]);
    const help = `transferDispute(id: "${id}", to: "desk:530181", purpose: ASSIST, reason: "对方村在贵市，请协同处置。")`;
    expect(await does(PEOPLE.desk, help)).toMatchObject({ dispute: { coOwners: [] } });
    const receive = `answerTransfer(id: "${id}", number: 1, act: RECEIVE)`;
    expect(await does(PEOPLE.desk, receive)).toMatchObject({ code: 'NOT_OWNER' });
    expect(await does(ANNING, receive)).toMatchObject({
      dispute: { office: { personId: 'desk:530112010' }, coOwners: [{ id: 'desk:530181' }] },
    });
    const { transfers } = await ask<{ transfers: object[] }>(
      server,
      PEOPLE.desk,
      `{ dispute(id: "${id}") { transfers { contact } } }`,
    );
    expect(transfers).toEqual([{ contact: '马会兰' }]);
    expect(await seen(ANNING)).toEqual({ summary: FOREST.summary });
    const end = (by: Actor, linkageId: string) =>
      ask<object>(
        server,
        by,
        `mutation { endLinkage(id: "${linkageId}", reason: "双方另行签订。") { ... on LinkageChanged { linkage { ended } } ... on Refusal { code } } }`,
      );
    const [kept] = await ask<{ id: string }[]>(server, PEOPLE.desk, '{ linkages { id } }');
    expect(await end(ANNING, kept?.id ?? '')).toEqual({ code: 'NOT_FOUND' });
    expect(await end(PEOPLE.desk, kept?.id ?? '')).toEqual({ linkage: { ended: true } });
    expect(await end(PEOPLE.desk, kept?.id ?? '')).toEqual({ code: 'ALREADY_DECIDED' });
    expect(await seen(ANNING_MEDIATOR)).toEqual({ summary: null });
    expect(await does(ANNING, `advanceDispute(id: "${id}")`)).toMatchObject({ code: 'OUTSIDE_AREA' });
  });

  it('shows its exact place to the owner, the co-owner and the leader, and to nobody else', async () => {
    const query = `{ dispute(id: "${id}") { title place { address longitude latitude } fieldSources { field } withheld { field code } } }`;
    const seen = async (who: Actor) => (await server.ask(who, query)).body.data?.dispute;
    for (const who of [PEOPLE.desk, PEOPLE.leader, ANNING]) {
      expect(await seen(who)).toMatchObject({ place: FOREST.place });
    }
    for (const who of [GRID_WORKER, MEDIATOR, SECRETARY]) {
      const shown = JSON.stringify(await seen(who));
      expect(shown).toContain(FOREST.title);
      expect(shown).toContain('"place":null');
      expect(shown).toContain('{"field":"place","code":"RESTRICTED"}');
      expect(shown).not.toContain('"PLACE"');
    }
    expect(JSON.stringify(await seen(PEOPLE.partner))).not.toContain(EDGE);
  });

  const CHANGED =
    '{ __typename ... on AgreementChanged { agreement { id state } } ... on Refusal { code message } }';
  const agree = (clauses: string[], requestKey: string) =>
    ask<{ code?: string; message?: string; agreement?: { id: string } }>(
      server,
      PEOPLE.desk,
      `mutation ($draft: AgreementDraftInput!) { recordAgreement(disputeId: "${id}", requestKey: "${requestKey}", agreement: $draft) ${CHANGED} }`,
      {
        draft: {
          form: 'WRITTEN',
          facts: '双方砍断对方树木，界线有争议。',
          partyIds: [`${id}:1`, `${id}:2`],
          clauses: clauses.map((text) => ({ text })),
        },
      },
    );
  const TENURE = '坡头林地十二亩归龙潭村所有。';
  const DAMAGES = '马成林赔偿杨有才被砍树木损失8600元。';

  it('has who owns the forest decided by the government, so that mediation is about damages alone', async () => {
    const early = await agree([TENURE, DAMAGES], 'agreement-early');
    const advised = await ask<{ trackAdvice: object }>(
      server,
      PEOPLE.desk,
      `{ dispute(id: "${id}") { trackAdvice { ways matter basis } } }`,
    );
    expect(advised.trackAdvice).toEqual({
      ways: ['ADMINISTRATIVE'],
      matter: 'TENURE',
      basis: expect.stringContaining('土地管理法第十四条'),
    });
    const open = (by: Actor, way: string, body = '昆明市人民政府') =>
      does(
        by,
        `openTrack(id: "${id}", track: { way: ${way}, matter: TENURE, body: "${body}", reason: "林权争议须由人民政府处理。" })`,
      );
    expect(await open(ANNING, 'ADMINISTRATIVE')).toMatchObject({ code: 'NOT_OWNER' });
    expect(await open(PEOPLE.desk, 'SUIT')).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await open(PEOPLE.desk, 'ADMINISTRATIVE', ' ')).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await open(PEOPLE.desk, 'ADMINISTRATIVE')).toMatchObject({
      dispute: { tracks: [{ number: 1, state: 'REFERRED' }] },
    });
    expect(await open(PEOPLE.desk, 'ADMINISTRATIVE')).toMatchObject({ code: 'ALREADY_DECIDED' });

    expect(await agree([DAMAGES, TENURE], 'agreement-tenure')).toMatchObject({
      code: 'ON_ANOTHER_TRACK',
      message: expect.stringContaining('第2条'),
    });
    const signing = { who: 'PARTY', partyId: `${id}:1`, way: 'SIGNATURE', on: '2026-11-23' };
    const signed = await ask<Outcome>(
      server,
      PEOPLE.desk,
      `mutation ($id: ID!, $signing: SigningInput!) { signAgreement(id: $id, signing: $signing) ${CHANGED} }`,
      { id: early.agreement?.id, signing },
    );
    expect(signed).toMatchObject({ code: 'ON_ANOTHER_TRACK' });
    expect(await agree([DAMAGES], 'agreement-damages')).toMatchObject({ agreement: { state: 'AWAITING' } });
  });

  it('shows the government’s receipt beside those of the offices, and lets tenure be agreed on only if it is given up there', async () => {
    const move = (state: string, number = '昆政受〔2026〕8号') =>
      does(
        PEOPLE.desk,
        `moveTrack(id: "${id}", number: 1, state: ${state}, receiptNumber: "${number}", on: "2026-11-23")`,
      );
    expect(await move('ACCEPTED', '有 空格')).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await move('ACCEPTED')).toMatchObject({ dispute: { tracks: [{ state: 'ACCEPTED' }] } });
    expect(await move('ACCEPTED')).toMatchObject({ code: 'ALREADY_DECIDED' });
    const { handOvers } = await ask<{ handOvers: object[] }>(
      server,
      PEOPLE.leader,
      `{ dispute(id: "${id}") { handOvers { kind to state receipt } } }`,
    );
    expect(handOvers).toEqual([
      { kind: 'OFFICE', to: '安宁市综治中心', state: 'RECEIVED', receipt: null },
      { kind: 'AUTHORITY', to: '昆明市人民政府', state: 'RECEIVED', receipt: '昆政受〔2026〕8号' },
    ]);
    expect(await move('GIVEN_UP')).toMatchObject({ dispute: { tracks: [{ state: 'GIVEN_UP' }] } });
    expect(await agree([TENURE], 'agreement-later')).toMatchObject({ agreement: { state: 'AWAITING' } });
  });
});
