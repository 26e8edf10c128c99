import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fallDue } from '../../jobs/fall-due.js';
import type { Actor } from '../../src/domain/people/actor.js';
import { recordCaseFact } from '../../src/services/insight/record-case-fact.js';
import { ask } from '../kit/ask.js';
import { PEOPLE } from '../kit/people.js';
import { DITCH } from '../kit/reports.js';
import { type TestServer, testServer } from '../kit/test-server.js';

const POLICE: Actor = {
  ...PEOPLE.mediator,
  personId: 'P-police',
  name: '赵警官',
  role: 'police-coordinator',
};
const NOTE = '他又掐我脖子，孩子也看见。';
const OUTCOME = `{ __typename ... on DisputeChanged { dispute { step suspension { danger note receiptNumber escalatedAt } } }
  ... on Refusal { code } }`;

interface Outcome {
  readonly code?: string;
  readonly dispute?: { readonly step: string; readonly suspension: object | null };
}

let server: TestServer;

beforeAll(async () => {
  server = await testServer('in-process');
});
afterAll(() => server.close());

const does = (by: Actor, call: string) => ask<Outcome>(server, by, `mutation { ${call} ${OUTCOME} }`);

const beat = async () => {
  await server.hub.settle();
  await fallDue(server.hub.services, pino({ level: 'silent' }));
  await server.hub.settle();
};

/** A dispute that has just come in. */
async function reported(
  requestKey: string,
  parties: readonly object[],
  changes: object = {},
): Promise<string> {
  const { areaCode, happenedOn, ...told } = DITCH;
  const { dispute } = await ask<{ dispute: { id: string } }>(
    server,
    PEOPLE.gridWorker,
    `mutation ($input: ReportInput!) { reportDispute(input: $input) { ... on DisputeChanged { dispute { id } } } }`,
    {
      input: {
        ...told,
        areaCode,
        happenedOn: happenedOn.toISOString(),
        requestKey,
        parties,
        ...changes,
      },
    },
  );
  return dispute.id;
}

/** A dispute of a couple in the mediator's hands, at the step *handle*. */
async function inMediation(requestKey: string, parties: readonly object[]): Promise<string> {
  const id = await reported(requestKey, parties);
  await does(PEOPLE.desk, `advanceDispute(id: "${id}")`);
  await does(PEOPLE.desk, `advanceDispute(id: "${id}", evidence: [{ kind: ASSESSMENT, text: "宜调解。" }])`);
  const owner = `{ personId: "P-mediator", name: "毕文华", role: PEOPLES_MEDIATOR, areaCode: "530112010-C01" }`;
  await does(PEOPLE.desk, `assignDispute(id: "${id}", owner: ${owner})`);
  const routed = `[{ kind: ROUTING_DECISION, text: "由社区调解。" }]`;
  await does(PEOPLE.desk, `advanceDispute(id: "${id}", evidence: ${routed})`);
  return id;
}

describe('violence surfaces in a mediation', () => {
  let id = '';

  beforeAll(async () => {
    id = await inMediation('family-2026-1', [
      { side: 'APPLICANT', name: '李秀珍', address: '谷律村9号' },
      { side: 'RESPONDENT', name: '罗勇' },
    ]);
  });

  const suspend = (by: Actor, more = '') =>
    does(by, `suspendMediation(id: "${id}", danger: VIOLENCE, note: "${NOTE}" ${more})`);
  const handled = () => `advanceDispute(id: "${id}", evidence: [{ kind: HANDLING_RECORD, text: "已谈。" }])`;
  const seenBy = async (who: Actor) =>
    JSON.stringify(
      (
        await server.ask(
          who,
          `{ dispute(id: "${id}") { step parties { name address } suspension { note } history { action } } }`,
        )
      ).body.data,
    );

  it('and stops it at once, whoever of the area says so, with her protected from then on', async () => {
    expect(await suspend(PEOPLE.farMediator)).toMatchObject({ code: 'NOT_FOUND' });
    expect(
      await does(PEOPLE.mediator, `suspendMediation(id: "${id}", danger: VIOLENCE, note: "打")`),
    ).toEqual({
      __typename: 'Refusal',
      code: 'INVALID_INPUT',
    });
    expect(await seenBy(PEOPLE.otherMediator)).toContain('HANDLE');
    expect(await suspend(PEOPLE.mediator, `partyId: "${id}:1"`)).toMatchObject({
      dispute: { step: 'HANDLE', suspension: { danger: 'VIOLENCE', note: NOTE, receiptNumber: null } },
    });
    await beat();
    for (const who of [PEOPLE.otherMediator, PEOPLE.gridWorker, PEOPLE.partner]) {
      expect(await seenBy(who)).not.toMatch(/谷律村9号|掐/);
    }
    expect(await seenBy(PEOPLE.otherMediator)).not.toContain('HANDLE');
  });

  it('so that nothing of the mediation goes on, and it is no failure', async () => {
    expect(await does(PEOPLE.mediator, handled())).toMatchObject({ code: 'SUSPENDED' });
    expect(await does(PEOPLE.desk, `sendBackDispute(id: "${id}", reason: "重新分流。")`)).toMatchObject({
      code: 'SUSPENDED',
    });
    expect(await does(PEOPLE.mediator, `handOverToCourt(id: "${id}")`)).toMatchObject({ code: 'SUSPENDED' });
    const ended = (result: 'failed' | 'terminated') =>
      recordCaseFact(
        id,
        { content: { kind: 'ended', result, amountFen: 0 }, at: server.hub.clock.now() },
        `ended-${result}`,
        PEOPLE.desk,
        server.hub.services,
      );
    expect(await ended('failed')).toMatchObject({
      code: 'invalid-input',
      message: expect.stringContaining('终止'),
    });
    expect(await ended('terminated')).toMatchObject({ code: 'not-accepted' });
  });

  it('and waits an hour for the police, then tells the leading group', async () => {
    server.hub.clock.advance(59 * 60_000);
    await beat();
    const escalated = async () =>
      (
        await ask<{ suspension: { escalatedAt: string | null } }>(
          server,
          PEOPLE.leader,
          `{ dispute(id: "${id}") { suspension { escalatedAt } } }`,
        )
      ).suspension.escalatedAt;
    expect(await escalated()).toBeNull();
    server.hub.clock.advance(60_000);
    await beat();
    expect(await escalated()).toBe(server.hub.clock.now().toISOString());
  });

  it('and goes on when the police have it and the office says so, never before', async () => {
    const resume = `resumeMediation(id: "${id}", reason: "公安已处置，双方自愿继续。")`;
    expect(await does(PEOPLE.desk, resume)).toMatchObject({ code: 'WORK_PENDING' });
    const receipt = `recordPoliceReceipt(id: "${id}", number: "团派受字〔2026〕17号")`;
    expect(await does(PEOPLE.mediator, receipt)).toMatchObject({ code: 'ROLE_NOT_ALLOWED' });
    expect(await does(POLICE, `recordPoliceReceipt(id: "${id}", number: " ")`)).toMatchObject({
      code: 'INVALID_INPUT',
    });
    expect(await does(POLICE, receipt)).toMatchObject({
      dispute: { suspension: { receiptNumber: '团派受字〔2026〕17号' } },
    });
    expect(await does(POLICE, receipt)).toMatchObject({ code: 'ALREADY_DECIDED' });
    expect(await does(PEOPLE.desk, resume)).toMatchObject({ dispute: { suspension: null } });
    expect(await does(PEOPLE.desk, resume)).toMatchObject({ code: 'NOT_SUSPENDED' });
    expect(await does(PEOPLE.mediator, handled())).toMatchObject({ dispute: { step: 'FEED_BACK' } });
    expect(await seenBy(PEOPLE.desk)).toMatch(/SUSPENDED.*RECEIPT_OVERDUE.*POLICE_RECEIVED.*RESUMED/);
    const stored = await server.hub.services.repositories.connection
      .collection('disputes')
      .find({})
      .toArray();
    expect(JSON.stringify(stored)).not.toContain('掐');
  });
});

const HOME = '谷律村十九号院';
const SAFETY = `{ safety { duties { id kind dueAt holderName doneAt doneByName note lapsedAt }
  applications { number filedBy unable urgent granted caseNumber until } warnings { number issuedOn } } }`;

interface Safety {
  readonly duties: readonly {
    id: string;
    kind: string;
    dueAt: string;
    holderName: string;
    doneByName: string | null;
    lapsedAt: string | null;
  }[];
  readonly applications: readonly object[];
}

describe('a note of the mediator tells of violence', () => {
  let id = '';
  const HOUR = 3_600_000;

  const dispute = async <Data>(who: Actor, what: string, of = id) =>
    (await server.ask(who, `{ dispute(id: "${of}") ${what} }`)).body.data?.dispute as Data;
  const safety = async (who: Actor = PEOPLE.desk) => (await dispute<{ safety: Safety }>(who, SAFETY)).safety;
  const duty = async (kind: string) => (await safety()).duties.find((one) => one.kind === kind);
  const suspension = async (of: string) =>
    (
      await dispute<{ suspension: { danger: string; note: string } | null }>(
        PEOPLE.desk,
        '{ suspension { danger note } }',
        of,
      )
    )?.suspension;

  beforeAll(async () => {
    id = await inMediation('family-2026-2', [
      { side: 'APPLICANT', name: '李秀珍', address: HOME, phone: '13800000091' },
      { side: 'RESPONDENT', name: '罗勇', phone: '13900000091' },
    ]);
  });

  it('and that alone stops it, at the step where it is, with the note kept, in either script', async () => {
    const record = '談了兩小時。他又掐我脖子，孩子也看見。';
    const outcome = await does(
      PEOPLE.mediator,
      `advanceDispute(id: "${id}", evidence: [{ kind: HANDLING_RECORD, text: "${record}" }])`,
    );
    expect(outcome).toMatchObject({
      dispute: {
        step: 'HANDLE',
        suspension: { danger: 'VIOLENCE', note: expect.stringContaining('掐我脖子') },
      },
    });
    await beat();
    const { history } = await dispute<{ history: { action: string; evidence: { text: string }[] | null }[] }>(
      PEOPLE.mediator,
      '{ history { action evidence { text } } }',
    );
    expect(history.find(({ action }) => action === 'SUSPENDED')?.evidence).toEqual([{ text: record }]);
  });

  it('and hides where she lives from the other side, from whoever brought it, and from everybody else', async () => {
    const parties = '{ step parties { name address } }';
    const { disputes } = server.hub.services.repositories;
    const other: Actor = { ...PEOPLE.gridWorker, personId: 'R-luo', role: 'resident', name: '罗勇' };
    await disputes.change(id, (current) => ({
      next: { ...current, broughtBy: other.personId },
      result: undefined,
    }));
    const everybody = [
      other,
      PEOPLE.otherMediator,
      PEOPLE.gridWorker,
      PEOPLE.secretary,
      PEOPLE.partner,
      PEOPLE.auditor,
    ];
    for (const who of everybody) {
      const { body } = await server.ask(who, `{ dispute(id: "${id}") ${parties} }`);
      expect(JSON.stringify(body), who.role).not.toMatch(/谷律村|十九|李秀珍|13800000091/);
    }
    for (const who of [PEOPLE.desk, PEOPLE.mediator]) {
      const seen = JSON.stringify(await dispute(who, parties));
      expect(seen).not.toContain(HOME);
    }
  });

  it('and puts what the law asks for into somebody’s hands by name: a report for the child, help with an order', async () => {
    const { duties } = await safety();
    expect(duties.map(({ kind, holderName }) => [kind, holderName])).toEqual([
      ['ORDER_HELP', '毕文华'],
      ['CHILD_REPORT', '毕文华'],
    ]);
    expect(await safety(PEOPLE.otherMediator)).toBeNull();
    const notices = await server.hub.services.repositories.connection
      .collection('staffNotices')
      .find({})
      .toArray();
    const kinds = notices.flatMap(({ occasion }) => (occasion.disputeId === id ? [occasion.part] : []));
    expect([...new Set(kinds)]).toEqual(expect.arrayContaining(['order-help:1', 'child-report:1']));
    const done = (who: Actor, dutyId: string, note = '已向派出所报告，接报人赵警官。') =>
      does(
        who,
        `finishSafetyDuty(id: "${id}", dutyId: "${dutyId}", at: "${server.hub.clock.now().toISOString()}", note: "${note}")`,
      );
    expect(await done(PEOPLE.farMediator, 'child-report:1')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await done(PEOPLE.mediator, 'child-report:9')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await done(PEOPLE.mediator, 'child-report:1', '报')).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await done(POLICE, 'child-report:1')).toMatchObject({ dispute: { step: 'HANDLE' } });
    expect(await done(POLICE, 'child-report:1')).toMatchObject({ code: 'ALREADY_DECIDED' });
    expect(await duty('CHILD_REPORT')).toMatchObject({ doneByName: '赵警官' });
  });

  it('and what nobody did in time goes to whoever answers for the case, under an order with cards', async () => {
    const orders = async () =>
      (
        await dispute<{
          supervisionOrders: { level: string; demand: string; responsibleName: string }[];
        }>(PEOPLE.leader, '{ supervisionOrders { level demand responsibleName } }')
      ).supervisionOrders;
    expect(await orders()).toEqual([]);
    server.hub.clock.advance(24 * HOUR);
    await beat();
    await beat();
    expect(await orders()).toEqual([
      {
        level: 'LISTED',
        demand: expect.not.stringMatching(/暴力|掐|李秀珍/),
        responsibleName: '毕文华',
      },
    ]);
    expect((await duty('ORDER_HELP'))?.lapsedAt).toBe(server.hub.clock.now().toISOString());
    expect((await duty('CHILD_REPORT'))?.lapsedAt).toBeNull();
  });

  it('and the village committee may apply for an order where she cannot; the court has 72 hours, or 24', async () => {
    const now = () => server.hub.clock.now().toISOString();
    const apply = (who: Actor, more: string) =>
      does(
        who,
        `recordOrderApplication(id: "${id}", application: { court: "西山区人民法院", acceptedAt: "${now()}", ${more} })`,
      );
    const decide = (more: string) =>
      does(PEOPLE.mediator, `recordOrderDecision(id: "${id}", decision: { at: "${now()}", ${more} })`);
    expect(await apply(PEOPLE.mediator, 'filedBy: VILLAGE_COMMITTEE')).toMatchObject({
      code: 'INVALID_INPUT',
    });
    expect(await apply(PEOPLE.mediator, 'filedBy: VICTIM, unable: COERCED')).toMatchObject({
      code: 'INVALID_INPUT',
    });
    expect(await decide('granted: false, caseNumber: "(2026)云0112民保令1号"')).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await apply(PEOPLE.otherMediator, 'filedBy: VICTIM')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await apply(PEOPLE.mediator, 'filedBy: VILLAGE_COMMITTEE, unable: COERCED')).toHaveProperty(
      'dispute',
    );
    expect(await apply(PEOPLE.mediator, 'filedBy: VICTIM')).toMatchObject({ code: 'ALREADY_DECIDED' });
    const due = (await safety()).duties.at(-1);
    expect(due).toMatchObject({ kind: 'COURT_DECISION' });
    expect(Date.parse(due?.dueAt ?? '') - server.hub.clock.now().getTime()).toBe(72 * HOUR);
    expect(await decide('granted: true, caseNumber: "(2026)云0112民保令1号"')).toMatchObject({
      code: 'INVALID_INPUT',
    });
    expect(await decide('granted: false, caseNumber: "(2026)云0112民保令1号"')).toHaveProperty('dispute');
    expect((await safety()).duties.at(-1)).toMatchObject({ kind: 'RECONSIDERATION' });
    expect(await apply(PEOPLE.desk, 'filedBy: VICTIM, urgent: true')).toHaveProperty('dispute');
    const urgent = (await safety()).duties.at(-1);
    expect(Date.parse(urgent?.dueAt ?? '') - server.hub.clock.now().getTime()).toBe(24 * HOUR);
    expect(
      await decide('granted: true, caseNumber: "(2026)云0112民保令2号", until: "2027-05-20"'),
    ).toHaveProperty('dispute');
    expect((await safety()).applications).toEqual([
      expect.objectContaining({ number: 1, filedBy: 'VILLAGE_COMMITTEE', unable: 'COERCED', granted: false }),
      expect.objectContaining({ number: 2, urgent: true, granted: true, until: '2027-05-20' }),
    ]);
  });

  it('and a warning letter later means visits together with the police', async () => {
    const letter = `recordWarningLetter(id: "${id}", number: "团派告字〔2026〕3号", issuedOn: "2026-11-23")`;
    expect(await does(POLICE, letter)).toHaveProperty('dispute');
    expect(await does(POLICE, letter)).toHaveProperty('dispute');
    const visits = (await safety()).duties.filter(({ kind }) => kind === 'JOINT_VISIT');
    expect(visits.map(({ dueAt, holderName }) => [dueAt, holderName])).toEqual([
      ['2026-11-30T16:00:00.000Z', '赵警官'],
      ['2026-12-23T16:00:00.000Z', '赵警官'],
      ['2027-02-21T16:00:00.000Z', '赵警官'],
    ]);
  });

  it('and nobody is helped to bring the two together again', async () => {
    const askAbout = async (question: string, key: string) => {
      const asked = await ask<{ consultation: { id: string; turns: { concern: string | null }[] } }>(
        server,
        PEOPLE.mediator,
        `mutation ($question: String!, $dispute: ID) { askInConsultation(question: $question, requestKey: "${key}", dispute: $dispute) {
          ... on ConsultationChanged { consultation { id turns { concern } } } } }`,
        { question, dispute: id },
      );
      await server.hub.settle();
      const answered = await server.hub.services.repositories.legalAnswers.find(`${asked.consultation.id}:1`);
      return { concern: asked.consultation.turns[0]?.concern, sections: answered?.answer.sections };
    };
    // The question itself says nothing of violence: the case does.
    const refused = await askAbout('怎麼勸她跟他和好，回家過日子？', 'question-one');
    expect(refused.concern).toContain('不能劝和');
    expect(refused.sections).toMatchObject({ law: [], cards: [], inPlainWords: [] });
    expect(refused.sections?.steps.join('')).toContain('人身安全保护令');
    const plain = await askAbout('借条过了三年还能起诉吗？', 'question-two');
    expect(plain.concern).toContain('先保证安全');
  });

  it('told in a session, in confidence, stops it too, and the words stay with the mediator', async () => {
    const other = await inMediation('family-2026-3', [
      { side: 'APPLICANT', name: '毕秀兰', phone: '13800000092' },
      { side: 'RESPONDENT', name: '杨国富', phone: '13900000092' },
    ]);
    const attendees = [1, 2].map((party) => ({
      role: 'PARTY',
      partyId: `${other}:${party}`,
      presence: 'ON_SITE',
      languages: ['cmn'],
    }));
    const beginsAt = server.hub.clock.now().toISOString();
    const planned = await ask<{ session: { id: string } }>(
      server,
      PEOPLE.mediator,
      `mutation ($id: ID!, $session: MediationSessionInput!) { planSession(disputeId: $id, session: $session, requestKey: "session-one") {
        ... on MediationSessionChanged { session { id } } ... on Refusal { code message } } }`,
      {
        id: other,
        session: {
          mode: 'MEDIATION_ROOM',
          beginsAt,
          place: '谷律调解室',
          attendees: [
            ...attendees,
            { role: 'MEDIATOR', name: '毕文华', presence: 'ON_SITE', languages: ['cmn'] },
          ],
        },
      },
    );
    server.hub.clock.advance(HOUR);
    const said = (text: string, key: string, confidential: boolean) =>
      ask(
        server,
        PEOPLE.mediator,
        `mutation ($id: ID!, $said: StatementInput!) { recordStatement(id: $id, statement: $said) {
          ... on MediationSessionChanged { session { id } } ... on Refusal { code } } }`,
        {
          id: planned.session.id,
          said: { at: beginsAt, partyId: `${other}:1`, requestKey: key, text, confidential },
        },
      );
    await said('双方没有动手，只是争吵。', 'statement-one', false);
    await server.hub.settle();
    expect(await suspension(other)).toBeNull();
    await said('他上周用皮带抽她，她不敢说。', 'statement-two', true);
    await server.hub.settle();
    expect(await suspension(other)).toMatchObject({
      danger: 'VIOLENCE',
      note: expect.not.stringContaining('皮带'),
    });
  });

  it('recorded of the family stops its open disputes, those of the same people elsewhere too', async () => {
    const couple = [
      { side: 'APPLICANT', name: '杨丽', phone: '13800000093' },
      { side: 'RESPONDENT', name: '马强', phone: '13900000093' },
    ];
    const family = { categoryCode: '0101', title: '夫妻争吵', summary: '为家务争吵。' };
    const first = await reported('family-2026-4', couple, family);
    const second = await reported('family-2026-5', couple.slice(0, 1), {
      title: '借款未还',
      summary: '亲戚间借款三千元。',
      categoryCode: '0501',
      happenedOn: '2026-06-01T00:00:00Z',
    });
    await does(PEOPLE.desk, `undoMerge(id: "${second}", reason: "不是同一件事。")`);
    const recorded = (kind: string, on: string, key: string) =>
      ask(
        server,
        PEOPLE.desk,
        `mutation { recordFamilyFact(dispute: "${first}", fact: { kind: ${kind}, on: "${on}" }, note: "走访得知。", requestKey: "${key}") { __typename } }`,
      );
    await ask(
      server,
      PEOPLE.desk,
      `mutation { openFamilyFollowUp(dispute: "${first}", facts: []) { __typename } }`,
    );
    await recorded('QUARREL', '2026-11-20', 'fact-quarrel');
    await recorded('VIOLENCE', '2026-03-01', 'fact-long-ago');
    await server.hub.settle();
    expect(await suspension(first)).toBeNull();
    await recorded('VIOLENCE', '2026-11-20', 'fact-violence');
    await server.hub.settle();
    expect(await suspension(first)).toMatchObject({ danger: 'VIOLENCE' });
    expect(await suspension(second)).toMatchObject({ danger: 'VIOLENCE' });
  });

  it('and stays stopped whatever is merged with it and taken apart again', async () => {
    const bring = (number: number) =>
      reported(
        `family-2026-6${number}`,
        [{ side: 'APPLICANT', name: `李${number}`, phone: `1370000${1_000 + number}` }],
        { title: `纠纷${number}`, happenedOn: `2026-0${number}-01T00:00:00Z`, areaCode: '530112010-001' },
      );
    const [stopped, other, third] = [await bring(3), await bring(6), await bring(9)];
    const merge = (loser: string) =>
      does(PEOPLE.desk, `mergeDisputes(loser: "${loser}", winner: "${other}", reason: "同一家人的事。")`);
    await does(PEOPLE.mediator, `suspendMediation(id: "${stopped}", danger: VIOLENCE, note: "${NOTE}")`);
    await beat();
    expect((await merge(stopped)).code).toBeUndefined();
    await beat();
    expect(await suspension(other)).toMatchObject({ danger: 'VIOLENCE' });
    expect(await does(PEOPLE.mediator, `advanceDispute(id: "${other}", evidence: [])`)).toMatchObject({
      code: 'SUSPENDED',
    });
    // What the office lets go on is not stopped anew by what was merged with it long ago.
    await does(POLICE, `recordPoliceReceipt(id: "${other}", number: "团派受字〔2026〕18号")`);
    await does(PEOPLE.desk, `resumeMediation(id: "${other}", reason: "公安已处置，双方自愿继续。")`);
    await ask(
      server,
      PEOPLE.desk,
      `mutation { protectParty(partyId: "${stopped}:1", protection: MINOR, reason: "现场了解，未满十八岁。") { __typename } }`,
    );
    await beat();
    expect(await suspension(other)).toBeNull();
    await merge(third);
    await beat();
    await does(PEOPLE.desk, `suspendMediation(id: "${other}", danger: THREAT, note: "${NOTE}")`);
    for (const one of [stopped, third]) {
      await does(PEOPLE.desk, `undoMerge(id: "${one}", reason: "核实后不是同一件事。")`);
    }
    await beat();
    expect(await suspension(stopped)).toMatchObject({ danger: 'VIOLENCE' });
    for (const one of [other, third]) expect(await suspension(one)).toMatchObject({ danger: 'THREAT' });
  });
});
