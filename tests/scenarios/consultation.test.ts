import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fallDue } from '../../jobs/fall-due.js';
import { createAssistant } from '../../src/assistant/create-assistant.js';
import type { Actor } from '../../src/domain/people/actor.js';
import { type JudgedAnswer, judgedQuestions } from '../../src/services/assistant/judged-questions.js';
import type { AuditEntry } from '../../src/store/audit/audit-entry.js';
import { languageModel } from '../../src/wiring/language-model.js';
import { ask } from '../kit/ask.js';
import { eventually } from '../kit/eventually.js';
import { type Listening, listen } from '../kit/listen.js';
import { type AskedOfModel, modelServer } from '../kit/model-server.js';
import { PEOPLE } from '../kit/people.js';
import { type TestServer, testServer } from '../kit/test-server.js';
import { articles, folderOf, statute } from '../unit/assistant/invented-statutes.js';

const ADVISER: Actor = {
  personId: 'P-adviser',
  name: '罗明德',
  role: 'village-legal-adviser',
  areaCode: '530112010-C01',
};
const OTHER_ADVISER: Actor = { ...ADVISER, personId: 'P-adviser-2', name: '赵兰' };
const FAR_ADVISER: Actor = { ...ADVISER, personId: 'P-adviser-3', areaCode: '530112010-C03' };

const PARTS = `id title isMine disputeId waitsSince answerDueAt lateSince adviser { name role } asker { name }
  turns { number kind state said date concern refusal by { name role }
    verdicts { articleId verdict }
    answer { date abstained sections { inOneLine readAs { typed read } law { id edition text neighbours } cards { id } } } }
  withheld { field code }`;
const SECTIONS = 'sections { label inOneLine law { text } inPlainWords { text } steps help cautions custom }';
const STANDING = `turns { state answerId soFar { standing ${SECTIONS} } answer { ${SECTIONS} } }`;
const RESULT = `__typename ... on ConsultationChanged { consultation { ${PARTS} } }
  ... on ConsultationRefusal { code message }`;
const ASK = `mutation ($question: String!, $key: String!, $id: ID, $date: Day, $dispute: ID, $asTyped: Boolean) {
  askInConsultation(question: $question, requestKey: $key, consultation: $id, date: $date, dispute: $dispute,
    asTyped: $asTyped) { ${RESULT} } }`;
const READ = `query ($id: ID!) { consultation(id: $id) { ${PARTS} } }`;
const QUEUE = '{ consultationsWaiting { id title turns { said } waitsSince withheld { field } } }';
const doing = (name: string) => `mutation ($id: ID!) { ${name}(consultation: $id) { ${RESULT} } }`;
const REPLY = `mutation ($id: ID!, $text: String!, $key: String!) {
  replyInConsultation(consultation: $id, text: $text, requestKey: $key) { ${RESULT} } }`;
const RATE = `mutation ($id: ID!, $article: ID!) {
  rateArticle(consultation: $id, turn: 1, article: $article, verdict: WRONG) { ${RESULT} } }`;

interface Seen {
  readonly id: string;
  readonly title: string | null;
  readonly isMine: boolean;
  readonly disputeId: string | null;
  readonly waitsSince: string | null;
  readonly answerDueAt: string | null;
  readonly lateSince: string | null;
  readonly turns: readonly {
    readonly number: number;
    readonly state: string | null;
    readonly said: string;
    readonly concern: string | null;
    readonly by: { readonly name: string; readonly role: string } | null;
    readonly verdicts: readonly unknown[] | null;
    readonly answer: {
      readonly date: string;
      readonly sections: {
        readonly readAs: readonly { typed: string; read: string }[];
        readonly law: readonly { id: string; edition: string; text: string }[];
      };
    } | null;
  }[];
  readonly withheld: readonly { readonly field: string }[];
}
interface Standing {
  readonly state: string;
  readonly answerId: string | null;
  readonly soFar: {
    readonly standing: readonly string[];
    readonly sections: Readonly<Record<string, unknown>>;
  } | null;
}
const MODEL = {
  llmModel: 'village-model',
  llmKey: undefined,
  llmTimeoutMs: 60_000,
  llmDailyTokens: 1_000_000,
  llmDailyCost: 0,
  llmPrice: 0,
};
type Result = { readonly __typename: string; readonly code?: string; readonly consultation: Seen };

describe('a talk with the assistant', () => {
  let server: TestServer;
  let keys = 0;
  const streams: Listening[] = [];

  beforeAll(async () => {
    server = await testServer('in-process');
    const { folder, remove } = await folderOf({
      '茶桌法.md': statute({
        title: '团结茶桌法',
        body: articles('借用他人茶桌损坏的，应当赔偿。', '茶桌不得摇晃。'),
      }),
    });
    await server.hub.services.assistant.importCorpus(folder);
    await remove();
  });
  afterAll(async () => {
    for (const stream of streams) stream.leave();
    await server.close();
  });

  const key = () => {
    keys += 1;
    return `request-${keys}`;
  };
  async function say(who: Actor, question: string, more: object = {}): Promise<Result> {
    const outcome = await ask<Result>(server, who, ASK, { question, key: key(), ...more });
    await server.hub.settle();
    return outcome;
  }
  const read = (who: Actor, id: string) => ask<Seen | null>(server, who, READ, { id });
  const begin = async (question = '借用茶桌损坏了要不要赔偿') =>
    (await say(PEOPLE.mediator, question)).consultation.id;

  it('is answered, follows on, and is read by whoever asked alone', async () => {
    const id = await begin();
    await say(PEOPLE.mediator, '那下一条呢', { id });
    const seen = await read(PEOPLE.mediator, id);
    expect(seen?.turns.map(({ state }) => state)).toEqual(['ANSWERED', 'ANSWERED']);
    expect(seen?.turns[0]?.answer?.sections.law[0]).toMatchObject({
      text: '借用他人茶桌损坏的，应当赔偿。',
      edition: '茶桌法@2020-05-01',
      neighbours: ['第二条'],
    });
    expect(seen?.turns[1]?.answer?.sections.law[0]?.id).toBe('茶桌法第二条');
    expect(seen?.withheld).toEqual([]);
    for (const other of [PEOPLE.otherMediator, PEOPLE.desk, PEOPLE.leader, PEOPLE.auditor, ADVISER])
      expect(await read(other, id)).toBeNull();
    expect((await say(PEOPLE.otherMediator, '接着问', { id })).code).toBe('NOT_FOUND');
  });

  it('keeps its answers when the corpus has moved on', async () => {
    const id = await begin();
    const { folder, remove } = await folderOf({
      '茶桌法.md': statute({
        title: '团结茶桌法',
        body: articles('借用他人茶桌损坏的，应当加倍赔偿。', '茶桌不得摇晃。'),
      }),
    });
    for (let imports = 0; imports < 3; imports += 1) await server.hub.services.assistant.importCorpus(folder);
    await remove();
    const seen = await read(PEOPLE.mediator, id);
    expect(seen?.turns[0]?.answer?.sections.law[0]?.text).toContain('应当赔偿');
  });

  it('says at once what has to be said of danger, before anything is answered', async () => {
    const asked = { question: '他又掐我脖子，孩子也看见', key: key() };
    const { consultation } = await ask<Result>(server, PEOPLE.mediator, ASK, asked);
    expect(consultation.turns[0]).toMatchObject({ state: 'WAITING', answer: null });
    expect(consultation.turns[0]?.concern).toContain('110');
    await server.hub.settle();
  });

  it('reads a slip of the keyboard as it sounds, says so, and asks just what was written where that is wanted', async () => {
    const id = await begin('借用茶桌损坏了要不要陪偿');
    await say(PEOPLE.mediator, '那摇晃的陪偿呢', { id });
    await say(PEOPLE.mediator, '借用茶桌损坏了要不要陪偿', { id, asTyped: true });
    const turns = (await read(PEOPLE.mediator, id))?.turns ?? [];
    const slip = { typed: '陪偿', read: '赔偿' };
    expect(turns.map(({ answer }) => answer?.sections.readAs)).toEqual([[slip], [slip], []]);
    expect(turns[0]?.answer?.sections.law[0]?.id).toBe('茶桌法第一条');
    expect(turns[0]?.said).toContain('陪偿');
    const danger = await say(PEOPLE.mediator, '老公家报我', { asTyped: true });
    expect(danger.consultation.turns[0]?.concern).toContain('110');
  });

  it('takes the same request once, and one question at a time', async () => {
    const asked = { question: '借用茶桌损坏了要不要赔偿', key: key() };
    const [one, two] = await Promise.all([
      ask<Result>(server, PEOPLE.mediator, ASK, asked),
      ask<Result>(server, PEOPLE.mediator, ASK, asked),
    ]);
    const { id } = one.consultation;
    expect(two.consultation.id).toBe(id);
    const next = await ask<Result>(server, PEOPLE.mediator, ASK, { question: '那呢', key: key(), id });
    expect(next.code).toBe('STILL_ANSWERING');
    await server.hub.settle();
    expect((await read(PEOPLE.mediator, id))?.turns).toHaveLength(1);
  });

  it.each([
    ['', {}, 'INVALID_INPUT'],
    ['水'.repeat(601), {}, 'INVALID_INPUT'],
    ['水沟', { key: 'short' }, 'INVALID_INPUT'],
    ['水沟', { id: 'no-such-talk' }, 'NOT_FOUND'],
    ['水沟', { dispute: 'no-such-dispute' }, 'NOT_FOUND'],
  ])('takes no %j with %j', async (question, more, code) => {
    expect((await say(PEOPLE.mediator, question, more)).code).toBe(code);
  });

  it('is followed while it is answered', async () => {
    const id = await begin();
    const token = await server.token(PEOPLE.mediator);
    const query = `subscription ($id: ID!) { consultationChanged(id: $id) { turns { number state } } }`;
    const stream = await listen(server, { authorization: `Bearer ${token}` }, { query, variables: { id } });
    streams.push(stream);
    const turns = async () =>
      ((await stream.next())?.data?.consultationChanged as Seen | undefined)?.turns.at(-1);
    expect(await turns()).toMatchObject({ number: 1, state: 'ANSWERED' });
    const asked = { question: '那下一条呢', key: key(), id };
    await ask(server, PEOPLE.mediator, ASK, asked);
    expect(await turns()).toMatchObject({ number: 2, state: 'WAITING' });
    await server.hub.settle();
    expect(await turns()).toMatchObject({ number: 2, state: 'ANSWERED' });
  });

  it('shows each part of an answer as it comes to stand, and keeps the whole when whoever asked is cut off', async () => {
    const model = await modelServer();
    const { services } = server.hub;
    const { assistant: alone, repositories, clock } = services;
    const help = languageModel({ ...MODEL, llmUrl: model.url }, repositories);
    const { connection } = repositories;
    Object.assign(services, {
      assistant: createAssistant({ connection, dataDir: server.hub.dataDir, clock, model: help }),
    });
    const isToWrite = ({ task }: AskedOfModel) => task.includes('短句');
    model.says((asked) => (isToWrite(asked) ? 'STALL' : asked.task.includes('编号的') ? '[1]' : '["茶桌"]'));
    const question = '借用茶桌损坏了要不要赔偿';
    const { consultation } = await ask<Result>(server, PEOPLE.mediator, ASK, { question, key: key() });
    const { id } = consultation;
    const query = `subscription ($id: ID!) { consultationChanged(id: $id) { ${STANDING} } }`;
    const token = await server.token(PEOPLE.mediator);
    const stream = await listen(server, { authorization: `Bearer ${token}` }, { query, variables: { id } });
    const settled = server.hub.settle();
    let seen: Standing | undefined;
    while (!seen?.soFar?.standing.includes('LAW')) {
      const told = (await stream.next())?.data?.consultationChanged as { turns: Standing[] };
      seen = told.turns[0];
      expect(seen).toMatchObject({ state: 'WAITING', answerId: null, answer: null });
    }
    expect(seen.soFar?.sections).toMatchObject({
      inOneLine: question,
      law: [{ text: expect.stringContaining('借用他人茶桌损坏的') }],
      inPlainWords: [],
    });
    expect(seen.soFar?.sections.steps).not.toEqual([]);
    stream.leave();

    await eventually('the request to write', async () => model.asked.find(isToWrite));
    model.goOn('借用他人茶桌损坏的，应当赔偿〔1〕。桌主要坐牢〔1〕。');
    await settled;
    const read = `query ($id: ID!) { consultation(id: $id) { ${STANDING} } }`;
    const { turns } = await ask<{ turns: Standing[] }>(server, PEOPLE.mediator, read, { id });
    const { label: _label, inPlainWords: _words, ...stood } = seen.soFar?.sections ?? {};
    expect(turns).toMatchObject([
      {
        state: 'ANSWERED',
        soFar: null,
        answerId: `${id}:1`,
        answer: {
          sections: { ...stood, inPlainWords: [{ text: '借用他人茶桌损坏的，应当赔偿。' }] },
        },
      },
    ]);
    const raw = await repositories.connection.collection('consultations').findOne({ _id: id as never });
    expect(JSON.stringify(raw)).not.toContain('茶桌');
    Object.assign(services, { assistant: alone });
    await model.close();
  });

  it('goes to an adviser of the place, who answers in it under her name', async () => {
    const id = await begin();
    expect((await ask<Result>(server, ADVISER, doing('takeOnConsultation'), { id })).code).toBe(
      'NOT_WAITING',
    );
    await ask(server, PEOPLE.mediator, doing('askPerson'), { id });
    const again = await ask<Result>(server, PEOPLE.mediator, doing('askPerson'), { id });
    expect(again.code).toBe('ALREADY_WAITING');

    const queued = (await ask<Seen[]>(server, ADVISER, QUEUE)).find((one) => one.id === id);
    expect(queued).toMatchObject({ title: null, turns: null });
    expect(queued?.withheld.map(({ field }) => field)).toContain('turns');
    expect((await ask<Seen[]>(server, FAR_ADVISER, QUEUE)).some((one) => one.id === id)).toBe(false);
    expect((await ask<Result>(server, FAR_ADVISER, doing('takeOnConsultation'), { id })).code).toBe(
      'NOT_FOUND',
    );

    const reply = (who: Actor, requestKey: string) =>
      ask<Result>(server, who, REPLY, { id, text: '先量好尺寸，再谈修桌子的钱。', key: requestKey });
    expect((await reply(ADVISER, 'adviser-reply')).code).toBe('NOT_FOUND');
    const taken = await ask<Result>(server, ADVISER, doing('takeOnConsultation'), { id });
    expect(taken.consultation).toMatchObject({ isMine: false, title: '借用茶桌损坏了要不要赔偿' });
    expect((await ask<Result>(server, OTHER_ADVISER, doing('takeOnConsultation'), { id })).code).toBe(
      'ALREADY_TAKEN',
    );
    await reply(ADVISER, 'adviser-reply');
    await reply(ADVISER, 'adviser-reply');
    const seen = await read(PEOPLE.mediator, id);
    expect(seen).toMatchObject({ waitsSince: null });
    expect(seen?.turns).toHaveLength(2);
    expect(seen?.turns[1]?.by).toEqual({ name: '罗明德', role: 'VILLAGE_LEGAL_ADVISER' });
  });

  it('goes back into the queue, and out of the sight of who gave it back', async () => {
    const id = await begin();
    await ask(server, PEOPLE.mediator, doing('askPerson'), { id });
    await ask(server, ADVISER, doing('takeOnConsultation'), { id });
    await ask(server, ADVISER, doing('handBackConsultation'), { id });
    expect(await read(ADVISER, id)).toBeNull();
    expect((await ask<Seen[]>(server, OTHER_ADVISER, QUEUE)).some((one) => one.id === id)).toBe(true);
  });

  it('is late where no person has answered in two days: told once, to whoever took it on, and seen by whoever asked', async () => {
    const beat = async () => {
      await server.hub.settle();
      await fallDue(server.hub.services, pino({ level: 'silent' }));
      await server.hub.settle();
    };
    const { staffNotices } = server.hub.services.repositories;
    const told = (id: string) => staffNotices.ofSubject(id, ['530112010-C01']);
    const [waiting, answered] = [await begin(), await begin()];
    for (const id of [waiting, answered]) {
      await ask(server, PEOPLE.mediator, doing('askPerson'), { id });
      await ask(server, ADVISER, doing('takeOnConsultation'), { id });
    }
    const reply = { id: answered, text: '先量好尺寸。', key: key() };
    await ask(server, ADVISER, REPLY, reply);
    const { answerDueAt, lateSince } = (await read(PEOPLE.mediator, waiting)) ?? {};
    expect(new Date(answerDueAt ?? '').getTime() - server.hub.clock.now().getTime()).toBe(48 * 3_600_000);
    expect(lateSince).toBeNull();

    server.hub.clock.advance(47 * 3_600_000);
    await beat();
    expect(await told(waiting)).toEqual([]);
    server.hub.clock.advance(2 * 3_600_000);
    await beat();
    await beat();
    expect((await read(PEOPLE.mediator, waiting))?.lateSince).not.toBeNull();
    const notices = await told(waiting);
    expect(notices.map(({ recipient }) => recipient.name)).toContain('罗明德');
    expect(JSON.stringify(notices)).not.toContain('茶桌');
    expect(await told(answered)).toEqual([]);

    await ask(server, ADVISER, REPLY, { ...reply, id: waiting, key: key() });
    const seen = await read(PEOPLE.mediator, waiting);
    expect(seen).toMatchObject({ waitsSince: null, answerDueAt: null, lateSince: null });
    await ask(server, PEOPLE.mediator, doing('askPerson'), { id: waiting });
    expect((await read(PEOPLE.mediator, waiting))?.lateSince).toBeNull();
  });

  it('is answered by nobody who asked it', async () => {
    const asker = { ...ADVISER, personId: 'P-adviser-4' };
    const { id } = (await say(asker, '借用茶桌损坏了要不要赔偿')).consultation;
    await ask(server, asker, doing('askPerson'), { id });
    expect((await ask<Result>(server, asker, doing('takeOnConsultation'), { id })).code).toBe('OWN_QUESTION');
  });

  it('keeps what is said of a quoted article, once for each who says it', async () => {
    const id = await begin();
    const rate = (article: string, who: Actor = PEOPLE.mediator) =>
      ask<Result>(server, who, RATE, { id, article });
    expect((await rate('民法典第一条')).code).toBe('NOT_QUOTED');
    expect((await rate('茶桌法第一条', PEOPLE.otherMediator)).code).toBe('NOT_FOUND');
    await rate('茶桌法第一条');
    const { consultation } = await rate('茶桌法第一条');
    expect(consultation.turns[0]?.verdicts).toEqual([{ articleId: '茶桌法第一条', verdict: 'WRONG' }]);
    const right = RATE.replace('WRONG', 'RIGHT');
    await ask(server, PEOPLE.mediator, right, { id, article: '茶桌法第一条' });
    const judged: JudgedAnswer[] = [];
    for await (const one of judgedQuestions(server.hub.services.repositories)) judged.push(one);
    expect(judged).toContainEqual({
      text: '借用茶桌损坏了要不要赔偿',
      gold: ['茶桌法第一条'],
      wrong: [],
    });
  });

  it('leaves a trace in the audit log of who did what, and none of what was said', async () => {
    const id = await begin();
    await ask(server, PEOPLE.mediator, doing('askPerson'), { id });
    await server.hub.settle();
    const entries: AuditEntry[] = [];
    for await (const entry of server.hub.services.repositories.audit.entries()) entries.push(entry);
    const details = entries.filter(({ subject }) => subject.ids.includes(id)).map(({ detail }) => detail);
    expect(details).toEqual(expect.arrayContaining(['asked', 'person-wanted']));
    expect(JSON.stringify(entries)).not.toContain('茶桌');
  });

  it('shows all versions of an article', async () => {
    const versions = await ask<{ edition: string }[]>(
      server,
      PEOPLE.mediator,
      '{ articleVersions(law: "团结茶桌法", article: "第一条") { edition text } }',
    );
    expect(versions.map(({ edition }) => edition)).toEqual(['茶桌法@2020-05-01']);
  });
});
