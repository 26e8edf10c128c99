import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAssistant } from '../../src/assistant/create-assistant.js';
import type { CardContent } from '../../src/domain/cards/card-content.js';
import type { Actor } from '../../src/domain/people/actor.js';
import { ask } from '../kit/ask.js';
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

const TEA: CardContent = {
  title: '借的茶桌弄坏了',
  questions: [
    '借来的茶桌弄坏要赔吗',
    '茶桌腿断了谁修',
    '还茶桌时坏了咋办',
    '茶桌损坏赔多少',
    '弄坏人家茶桌怎么谈',
  ],
  summary: '借来的茶桌弄坏了，借的人要赔。',
  steps: ['先看清楚坏在哪里'],
  askWhom: ['村（居）人民调解委员会'],
  deadline: null,
  custom: '请人喝顿茶，多半就过去了。',
  law: '团结茶桌法',
  article: '第一条',
};

const CARD = `id revision checkedOn reviewedBy content { title summary questions }
  history { number author reviewer checkedOn undoes undoneBy reason }
  proposals { requestKey base state why author refusedFor judgedBy content { title summary article } }`;
const RESULT = `__typename ... on CardChanged { card { ${CARD} } } ... on CardRefusal { code message }`;
const PROPOSE = `mutation ($id: ID, $base: Int, $content: CardTextInput!, $key: ID!) {
  proposeCard(id: $id, base: $base, content: $content, why: "缺这一张", requestKey: $key) { ${RESULT} } }`;
const JUDGE = `mutation ($id: ID!, $key: ID!, $accept: Boolean!, $reason: String) {
  judgeCardProposal(id: $id, requestKey: $key, accept: $accept, reason: $reason) { ${RESULT} } }`;
const UNDO = `mutation ($id: ID!, $revision: Int!) {
  undoCardRevision(id: $id, revision: $revision, reason: "和条文不一致") { ${RESULT} } }`;
const READ = `query ($id: ID!) { card(id: $id) { ${CARD} } }`;

interface Seen {
  readonly id: string;
  readonly revision: number;
  readonly checkedOn: string | null;
  readonly reviewedBy: string | null;
  readonly content: CardContent | null;
  readonly history: readonly { readonly author: string | null; readonly reviewer: string | null }[];
  readonly proposals: readonly { readonly state: string; readonly refusedFor: string | null }[];
}
type Result = {
  readonly __typename: string;
  readonly code?: string;
  readonly message?: string;
  readonly card: Seen;
};

describe('a card that a volunteer writes', () => {
  let server: TestServer;
  let keys = 0;

  beforeAll(async () => {
    server = await testServer('in-process');
    const { folder, remove } = await folderOf({
      '茶桌法.md': statute({
        title: '团结茶桌法',
        body: articles('损坏他人之物的，应当赔偿。', '茶桌不得摇晃。'),
      }),
    });
    await server.hub.services.assistant.importCorpus(folder);
    await remove();
  });
  afterAll(() => server.close());

  const propose = (
    id: string | undefined,
    content: CardContent,
    more: { base?: number; key?: string; who?: Actor } = {},
  ) => {
    keys += 1;
    const { base, key = `p${keys}`, who = PEOPLE.volunteer } = more;
    return ask<Result>(server, who, PROPOSE, { id, base, content, key });
  };
  const judge = (id: string, key: string, accept: boolean, more: { who?: Actor; reason?: string } = {}) =>
    ask<Result>(server, more.who ?? ADVISER, JUDGE, { id, key, accept, reason: more.reason });
  const shownFor = async (question: string) => {
    const answer = await server.hub.services.assistant.ask({ question });
    if ('refused' in answer) throw new Error(answer.message);
    return answer.sections;
  };

  it('helps with the very next question once a second person has accepted it, in every process', async () => {
    // Another process that has answered before.
    const { connection } = server.hub.services.repositories;
    const other = createAssistant({ connection, dataDir: server.hub.dataDir, clock: server.hub.clock });
    await other.ask({ question: '借来的茶桌弄坏要赔吗' });
    await propose('tea-table', TEA, { key: 'tea' });
    expect((await shownFor('借来的茶桌弄坏要赔吗')).cards).toEqual([]);
    const waiting = await ask<Seen[]>(server, ADVISER, `{ cardsToReview { ${CARD} } }`);
    expect(waiting).toMatchObject([{ id: 'tea-table', content: null, proposals: [{ state: 'WAITING' }] }]);

    const { card } = await judge('tea-table', 'tea', true);
    expect(card).toMatchObject({ revision: 1, reviewedBy: '罗明德', checkedOn: '2026-11-23' });
    const { cards, law, custom } = await shownFor('借来的茶桌弄坏要赔吗');
    expect(cards).toMatchObject([{ title: TEA.title, summary: TEA.summary, reviewedBy: '罗明德' }]);
    expect(cards[0]?.outsideCorpus).toBe(false);
    expect(law[0]?.text).toBe('损坏他人之物的，应当赔偿。');
    expect(custom).toContain(TEA.custom);
    const elsewhere = await other.ask({ question: '借来的茶桌弄坏要赔吗' });
    expect('refused' in elsewhere || elsewhere.sections.cards).toMatchObject([{ title: TEA.title }]);
  });

  it('corrects one that comes with the hub, and is taken back whole', async () => {
    const { content, revision, reviewedBy } = (await ask<Seen>(server, PEOPLE.volunteer, READ, {
      id: 'livestock',
    })) as Seen & { content: CardContent };
    expect({ revision, reviewedBy }).toEqual({ revision: 0, reviewedBy: null });
    const full = `query { card(id: "livestock") { content { title questions summary steps askWhom deadline custom law article } } }`;
    const whole = (await ask<{ content: CardContent }>(server, PEOPLE.volunteer, full)).content;
    const better = { ...whole, summary: '牲口糟蹋庄稼，养的人赔。' };
    await propose('livestock', better, { base: 0, key: 'cattle' });
    await judge('livestock', 'cattle', true);
    const asked = content.questions[0] ?? '';
    expect((await shownFor(asked)).cards[0]).toMatchObject({ summary: better.summary, reviewedBy: '罗明德' });

    const undone = await ask<Result>(server, OTHER_ADVISER, UNDO, { id: 'livestock', revision: 1 });
    expect(undone.card).toMatchObject({ revision: 2, reviewedBy: null, content: { summary: whole.summary } });
    expect(undone.card.history).toMatchObject([
      { author: '张家顺', reviewer: '罗明德' },
      { undoes: 1, undoneBy: '赵兰', reason: '和条文不一致' },
    ]);
    expect((await shownFor(asked)).cards[0]).toMatchObject({ summary: whole.summary, reviewedBy: null });
  });

  it('is refused with a reason that its writer reads', async () => {
    const key = 'shaky';
    await propose('shaky-table', { ...TEA, title: '茶桌摇晃', article: '第二条' }, { key });
    expect((await judge('shaky-table', key, false)).code).toBe('REASON_MISSING');
    await judge('shaky-table', key, false, { reason: '和上一张重复' });
    const seen = await ask<Seen>(server, PEOPLE.volunteer, READ, { id: 'shaky-table' });
    expect(seen).toMatchObject({
      content: null,
      proposals: [{ state: 'REFUSED', refusedFor: '和上一张重复' }],
    });
  });

  it('lets its writer know of each verdict once, and whoever wrote the version before of a change', async () => {
    const mediator = { who: PEOPLE.mediator };
    await propose('told-table', { ...TEA, title: '茶桌掉漆' }, { key: 'told' });
    await judge('told-table', 'told', true);
    await propose(
      'told-table',
      { ...TEA, title: '茶桌掉漆了' },
      { ...mediator, base: 1, key: 'told-better' },
    );
    await judge('told-table', 'told-better', true);
    await propose('told-table', { ...TEA, title: '茶桌花了' }, { base: 2, key: 'told-worse' });
    await judge('told-table', 'told-worse', false, { reason: '不是一回事' });
    await server.hub.settle();
    await server.hub.settle();
    const toldTo = async (who: Actor) => {
      const query = 'query { myNotices(first: 50) { edges { node { kind subjectId text } } } }';
      const { edges } = await ask<{ edges: { node: { subjectId: string; kind: string; text: string } }[] }>(
        server,
        who,
        query,
      );
      const own = edges.map(({ node }) => node).filter(({ subjectId }) => subjectId === 'told-table');
      return own.map(({ kind, text }) => `${kind} ${text}`).toSorted();
    };
    expect(await toldTo(PEOPLE.volunteer)).toEqual([
      'CARD_ACCEPTED 知识卡片建议已采纳：“茶桌掉漆”。请阅知。',
      'CARD_CHANGED 您写的知识卡片已由别人修订：“茶桌掉漆了”。请阅知。',
      'CARD_REFUSED 知识卡片建议未采纳：“茶桌花了”。请阅知。',
    ]);
    expect(await toldTo(PEOPLE.mediator)).toEqual([
      'CARD_ACCEPTED 知识卡片建议已采纳：“茶桌掉漆了”。请阅知。',
    ]);
    expect(await toldTo(ADVISER)).toEqual([]);
  });

  it.each([
    ['an id that is none', 'Tea Table', TEA, {}, 'INVALID_CONTENT'],
    ['a card that there is', 'livestock', TEA, {}, 'ALREADY_THERE'],
    ['a correction of none', 'no-such-card', TEA, { base: 0 }, 'NOT_FOUND'],
    ['a stale version', 'tea-table', { ...TEA, summary: '要赔。' }, { base: 0 }, 'STALE'],
    ['no change', 'tea-table', TEA, { base: 1 }, 'UNCHANGED'],
    ['an article that the law has not', 'other-table', { ...TEA, article: '第九条' }, {}, 'NO_SUCH_ARTICLE'],
    ['a script', 'other-table', { ...TEA, summary: '<img src=x onerror=alert(1)>' }, {}, 'INVALID_CONTENT'],
    ['words of another script', 'other-table', { ...TEA, steps: ['look at it'] }, {}, 'INVALID_CONTENT'],
    ['somebody’s number', 'other-table', { ...TEA, askWhom: ['老张13888888888'] }, {}, 'INVALID_CONTENT'],
  ] as const)('is not taken with %s', async (_, id, content, more, code) => {
    expect((await propose(id, content, more)).code).toBe(code);
  });

  it('is judged by no one who wrote it, by nobody without the right, and once', async () => {
    await propose('own-table', { ...TEA, title: '自家茶桌' }, { who: ADVISER, key: 'own' });
    expect((await judge('own-table', 'own', true)).code).toBe('OWN_PROPOSAL');
    const { body } = await server.ask(PEOPLE.volunteer, JUDGE, { id: 'own-table', key: 'own', accept: true });
    expect(body.data).toEqual({ judgeCardProposal: null });
    const anonymous = await server.ask(undefined, READ, { id: 'own-table' });
    expect(anonymous.body.data?.card ?? null).toBeNull();
    await judge('own-table', 'own', true, { who: OTHER_ADVISER });
    expect((await judge('own-table', 'own', true, { who: OTHER_ADVISER })).code).toBe('ALREADY_JUDGED');
    expect((await judge('own-table', 'nothing', true)).code).toBe('NOT_FOUND');
  });

  it('is named by the hub where its writer gives no id, in the one script of the corpus, and is there once', async () => {
    const content = {
      ...TEA,
      title: '茶桌被雨淋壞',
      summary: '淋壞了也要賠。',
      law: '《团结茶桌法》',
      article: '第1条',
    };
    const { card } = await propose(undefined, content, { key: 'rain' });
    expect(card.id).toMatch(/^card-[a-z]{20}$/);
    const simplified = { title: '茶桌被雨淋坏', summary: '淋坏了也要赔。' };
    expect(card.proposals).toMatchObject([
      { state: 'WAITING', content: { ...simplified, article: '第一条' } },
    ]);
    const again = await propose(undefined, content, { key: 'rain' });
    expect(again.card).toEqual(card);
    expect((await propose(undefined, content)).code).toBe('ALREADY_PROPOSED');
    const other = { who: PEOPLE.mediator };
    expect((await propose(undefined, content, other)).code).toBe('ALREADY_PROPOSED');
    await judge(card.id, 'rain', true);
    expect(await propose(undefined, { ...content, summary: '不赔。' }, other)).toMatchObject({
      code: 'ALREADY_THERE',
    });
    const listed = await ask<Seen[]>(server, PEOPLE.volunteer, '{ cards { id title reviewedBy } }');
    expect(listed).toContainEqual({ id: card.id, title: simplified.title, reviewedBy: '罗明德' });
    const ofHub = listed.find(({ id }) => id === 'livestock') as unknown as { title: string };
    expect(await propose(undefined, { ...TEA, title: ofHub.title })).toMatchObject({
      code: 'ALREADY_THERE',
      message: '已经有这张卡片，请在知识卡片里找到它，提出更正。',
    });
    const { body } = await server.ask(PEOPLE.gridWorker, '{ cards { id } }');
    expect(body.data).toEqual({ cards: null });
  });

  it('leaves nothing behind where it is not taken', async () => {
    const { cardFiles } = server.hub.services.repositories;
    await propose('nothing-left', { ...TEA, title: '茶桌'.repeat(40) });
    await propose('nothing-left', { ...TEA, title: '茶桌丢了', article: '第九条' });
    expect(await cardFiles.find('nothing-left')).toBeUndefined();
  });

  it('is proposed once, however often it is sent, and is in the audit log without its words', async () => {
    const content = { ...TEA, title: '茶桌长虫' };
    const [one, two] = await Promise.all([
      propose('worm-table', content, { key: 'worm' }),
      propose('worm-table', content, { key: 'worm' }),
    ]);
    expect(one.card.proposals).toHaveLength(1);
    expect(two.card.proposals).toHaveLength(1);
    await server.hub.settle();
    const details: string[] = [];
    for await (const entry of server.hub.services.repositories.audit.entries()) {
      expect(JSON.stringify(entry)).not.toContain('茶桌');
      if (entry.subject.type === 'Card') details.push(entry.detail ?? '');
    }
    expect(new Set(details)).toEqual(
      new Set(['card-proposed', 'card-accepted', 'card-refused', 'card-undone']),
    );
  });
});
