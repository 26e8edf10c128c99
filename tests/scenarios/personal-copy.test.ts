import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { residentActor } from '../../src/domain/residents/resident-actor.js';
import { fileCourtSamples } from '../conformance/rights/sample-filings.js';
import { fileGovernanceSample } from '../conformance/rights/sample-governance.js';
import { ask } from '../kit/ask.js';
import { idNumber } from '../kit/id-number.js';
import { PEOPLE } from '../kit/people.js';
import { Resident } from '../kit/resident.js';
import { type TestServer, testServer } from '../kit/test-server.js';

const OWN = idNumber('19780312');
const OTHERS = idNumber('19810101');
const HUSBAND = '何志强';
const WIFE = '普秀英';
const COPY = `{ madeAt
  records { disputeId title summary place step givenToCourt keptUntil sources { platform }
    party { name idNumber phone address } consents { purpose givenOn } withheld { field code }
    photos { digest name mediaType size path withheld { field code } } items { kind at state text }
    looks { office action purpose fields times } }
  messages { at said told } answers { at said told } looks { office times } }`;
const GIVE = `query ($party: ID!, $reason: String!) { personalDataCopy(partyId: $party, reason: $reason) {
  __typename ... on PersonalCopy ${COPY} ... on Refusal { code } } }`;
const CONSULT = `mutation ($id: ID!) { askInConsultation(requestKey: "talk-0001", dispute: $id,
  question: "李光明堵水沟要不要赔？") { __typename } }`;
const REASON = '本人持身份证到中心申请。';
const REPORT = `mutation ($input: ReportInput!) { reportDispute(input: $input) {
  ... on DisputeChanged { dispute { id } } } }`;

interface Copy {
  readonly __typename?: string;
  readonly records: readonly {
    readonly disputeId: string;
    readonly summary: string | null;
    readonly party: { readonly name: string | null };
    readonly photos: readonly object[];
    readonly items: readonly { readonly kind: string; readonly text: string | null }[];
    readonly looks: readonly { readonly office: string; readonly times: number }[] | null;
  }[];
  readonly answers: readonly { readonly said: string | null; readonly told: string | null }[];
  readonly messages: readonly { readonly said: string | null; readonly told: string | null }[];
}

describe('a copy of what is held about one', () => {
  let server: TestServer;
  let ditch: string;
  let home: string;
  let told: string;
  const mrsBi = { name: '毕玉芬', phone: '13800000001' };

  async function report(requestKey: string, summary: string, parties: readonly object[]): Promise<string> {
    const input = {
      requestKey,
      title: '李光明家的纠纷',
      summary,
      categoryCode: '0201',
      peopleInvolved: 2,
      happenedOn: '2026-11-20T00:00:00Z',
      place: { address: '谷律村8号' },
      areaCode: '530112010-001',
      parties,
    };
    const { dispute } = await ask<{ dispute: { id: string } }>(server, PEOPLE.gridWorker, REPORT, { input });
    await server.hub.settle();
    return dispute.id;
  }

  beforeAll(async () => {
    server = await testServer('in-process');
    ditch = await report('request-1', `李光明（${OTHERS}，13900000009）堵了水沟，${mrsBi.name}家进水。`, [
      { side: 'APPLICANT', ...mrsBi, idNumber: OWN, address: '谷律村9号' },
      { side: 'RESPONDENT', name: '李光明', idNumber: OTHERS, phone: '13900000009' },
    ]);
    home = await report('request-2', `${HUSBAND}打了${WIFE}。`, [
      { side: 'APPLICANT', name: WIFE, phone: '13900000010', victimOfViolence: true },
      { side: 'RESPONDENT', name: HUSBAND, phone: '13900000011' },
    ]);
    const resident = new Resident(server.sandboxes['public-account'], 'oMrsBi');
    for (const line of [
      '反映纠纷',
      '隔壁李光明又把水沟堵了',
      '谷律村9号',
      mrsBi.name,
      '李光明',
      mrsBi.phone,
    ]) {
      await resident.writes(line);
    }
    const done = await resident.writes('确认');
    await resident.writes('问法律');
    await resident.writes('邻居堵了水沟，我可以要求赔偿吗？');
    await server.hub.settle();
    const { repositories, clock } = server.hub.services;
    for (const id of [ditch, home]) {
      const dispute = await repositories.disputes.find(id);
      if (!dispute) throw new Error('not on file');
      await fileCourtSamples(repositories, dispute, clock.now());
      await fileGovernanceSample(dispute, repositories);
    }
    expect(await ask(server, PEOPLE.desk, CONSULT, { id: ditch })).toMatchObject({
      __typename: 'ConsultationChanged',
    });
    await server.hub.settle();
    const number = /编号(\d+)/.exec(done ?? '')?.[1] ?? '';
    told = (await server.hub.services.repositories.sources.find('public-account', number)) ?? '';
    await ask(server, PEOPLE.mediator, 'query ($id: ID!) { dispute(id: $id) { title parties { phone } } }', {
      id: ditch,
    });
  });
  afterAll(() => server.close());

  const give = (party: string, reason = REASON) => ask<Copy>(server, PEOPLE.desk, GIVE, { party, reason });

  it('holds her number in clear, every case of hers, what she said, who looked, and nobody else', async () => {
    const copy = await give(`${ditch}:1`);
    expect(copy.records.map(({ disputeId }) => disputeId).sort()).toEqual([ditch, told].sort());
    const record = copy.records.find(({ disputeId }) => disputeId === ditch);
    expect(record).toMatchObject({
      title: '李*明家的纠纷',
      summary: expect.stringMatching(/^李\*明（\d{3}\*{11}.{4}，139\*{4}0009）堵了水沟，毕玉芬家进水。$/u),
      step: 'REPORT',
      party: { name: mrsBi.name, idNumber: OWN, phone: mrsBi.phone, address: '谷律村9号' },
      givenToCourt: false,
      withheld: [],
    });
    expect(record?.looks).toContainEqual(
      expect.objectContaining({ office: '人民调解员', action: 'looked', times: expect.any(Number) }),
    );
    expect(copy.messages.map(({ said }) => said)).toContain('隔壁李光明又把水沟堵了');
    expect(copy.messages.some(({ told: answer }) => answer?.includes('编号'))).toBe(true);
    const records = JSON.stringify(copy.records);
    for (const secret of ['李光明', OTHERS, '13900000009', PEOPLE.mediator.name]) {
      expect(records).not.toContain(secret);
    }
  });

  it('holds photos and where to get them, what is with the court, orders, and what the assistant was asked', async () => {
    const copy = await give(`${ditch}:1`);
    const record = copy.records.find(({ disputeId }) => disputeId === ditch);
    expect(record?.photos).toEqual([
      {
        digest: 'a'.repeat(64),
        name: '水沟.jpg',
        mediaType: 'image/jpeg',
        size: 9,
        path: `/files/${ditch}.${'a'.repeat(64)}`,
        withheld: [],
      },
    ]);
    const texts = new Map(record?.items.map(({ kind, text }) => [kind, text]));
    expect(texts.get('CONFIRMATION')).toContain('坡头十二亩归李*明。');
    expect(texts.get('COURT_SESSION')).toContain('谷律社区调解室');
    expect(texts.get('SUPERVISION_ORDER')).toBeTruthy();
    expect(texts.get('APP_REPORT')).toBe('李*明家的纠纷');
    // That somebody of the office asked about the case is told; what was asked is not hers.
    expect(texts.get('CONSULTATION')).toBeNull();
    expect(copy.answers).toMatchObject([
      { said: '邻居堵了水沟，我可以要求赔偿吗？', told: expect.any(String) },
    ]);
  });

  it('tells whom she is protected from nothing of her, nor who looks into it', async () => {
    const copy = await give(`${home}:2`);
    expect(copy.records).toMatchObject([
      {
        disputeId: home,
        title: null,
        summary: null,
        place: null,
        party: { name: HUSBAND },
        photos: [],
        items: [],
        looks: [],
      },
    ]);
    expect(JSON.stringify(copy)).not.toContain(WIFE);
  });

  it('is in the audit log before it is given, and is refused without a reason', async () => {
    expect(await give(`${ditch}:1`, '要')).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await give('nobody:1')).toMatchObject({ code: 'NOT_FOUND' });
    const [entry] = await server.hub.services.repositories.audit.page({ action: 'exported' }, { limit: 1 });
    expect(entry).toMatchObject({
      by: { personId: PEOPLE.desk.personId },
      subject: { type: 'Party', ids: [`${home}:2`] },
      purpose: 'own-request',
    });
  });

  it('is given by nobody but the desk', async () => {
    for (const who of [PEOPLE.mediator, PEOPLE.leader, PEOPLE.auditor, PEOPLE.partner, undefined]) {
      const { body } = await server.ask(who, GIVE, { party: `${ditch}:1`, reason: REASON });
      expect(body.data).toEqual({ personalDataCopy: null });
    }
  });

  it('she gets for herself when she has signed in: her own words, and numbers masked', async () => {
    const dispute = await server.hub.services.repositories.disputes.find(told);
    const herself = residentActor(dispute?.broughtBy ?? '');
    const copy = await ask<Copy>(server, herself, `{ ownDataCopy ${COPY} }`);
    expect(copy.records).toMatchObject([
      {
        disputeId: told,
        summary: '隔壁李*明又把水沟堵了',
        party: { name: mrsBi.name, phone: '138****0001' },
      },
    ]);
    expect(copy.messages.length).toBeGreaterThan(5);
    const somebodyElse = await ask<Copy>(server, residentActor('resident:nobody'), `{ ownDataCopy ${COPY} }`);
    expect(somebodyElse).toMatchObject({ records: [], messages: [] });
    expect((await server.ask(PEOPLE.desk, `{ ownDataCopy { madeAt } }`)).body.data).toEqual({
      ownDataCopy: null,
    });
  });
});
