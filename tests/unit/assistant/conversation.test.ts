import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resolveFollowUp } from '../../../src/assistant/conversation/resolve-follow-up.js';
import type { LegalAnswer } from '../../../src/domain/consultation/legal-answer.js';
import { askInConsultation } from '../../../src/services/assistant/ask-in-consultation.js';
import { PEOPLE } from '../../kit/people.js';
import { type TestHub, testHub } from '../../kit/test-hub.js';
import { SCRIPTS } from './conversation-scripts.js';
import { articles, folderOf, statute } from './invented-statutes.js';

const TEA = statute({
  title: '团结茶桌法',
  body: articles('借用他人茶桌损坏的，应当赔偿。', '茶桌不得摇晃。', '茶桌应当放平。'),
});

describe('a talk of three turns', () => {
  let hub: TestHub;
  let requests = 0;

  beforeAll(async () => {
    hub = await testHub();
  });
  afterAll(() => hub.close());

  async function say(said: string, consultationId: string | undefined): Promise<string> {
    requests += 1;
    const asked = { question: said, requestKey: `request-${requests}`, consultationId };
    const outcome = await askInConsultation(asked, PEOPLE.mediator, hub.services);
    if ('refused' in outcome) throw new Error(`${outcome.code}: ${said}`);
    await hub.settle();
    return outcome.id;
  }
  async function talk(turns: readonly string[]): Promise<LegalAnswer> {
    let id: string | undefined;
    for (const said of turns) id = await say(said, id);
    const found = await hub.services.repositories.legalAnswers.find(`${id}:${turns.length}`);
    if (!found) throw new Error(`${turns.at(-1)} was not answered`);
    return found;
  }

  const needsTea = ([, , , { articles: quoted, date, declines }]: (typeof SCRIPTS)[number]) =>
    quoted !== undefined || (date !== undefined && date < '2022') || (declines && date !== undefined);

  it.each(SCRIPTS.filter((script) => !needsTea(script)))('%s | %s | %s', async (...script) => {
    const [first, second, third, expected] = script;
    const { answer, understood } = await talk([first, second, third]);
    const { sections, date, abstained } = answer;
    const shown = sections.cards.map(({ id }) => id);
    expect({ understood, shown }).toMatchObject({
      shown: expect.arrayContaining([...(expected.cards ?? [])]),
    });
    if (expected.date) expect(date).toBe(expected.date);
    if (expected.asksDate) expect(sections.askedDate).toContain('哪一天受伤');
    if (expected.concern) expect(sections.concern).toMatch(expected.concern);
    expect(abstained).toBe(expected.declines === true);
  });

  describe('about invented law', () => {
    beforeAll(async () => {
      const { folder, remove } = await folderOf({ '茶桌法.md': TEA });
      await hub.services.assistant.importCorpus(folder);
      await remove();
    });

    it.each(SCRIPTS.filter(needsTea))('%s | %s | %s', async (...script) => {
      const [first, second, third, expected] = script;
      const { answer, understood } = await talk([first, second, third]);
      expect({ understood, cites: answer.citations.map(({ article }) => article) }).toMatchObject({
        cites: expect.arrayContaining([...(expected.articles ?? [])]),
      });
      if (expected.date) expect(answer.date).toBe(expected.date);
      expect(answer.abstained).toBe(expected.declines === true);
    });
  });
});

describe('a question that leans on nothing', () => {
  const earlier = { topic: '邻居堵了水沟', date: '2021-03-01', articles: [] };

  it.each(['在厂里干活受伤怎么认定工伤', '离婚的时候孩子归谁', '《民法典》第二百九十条'])(
    'stays as it is: %s',
    (said) => {
      expect(resolveFollowUp(said, earlier)).toEqual({ topic: said, questions: [said], date: undefined });
      expect(resolveFollowUp(said, undefined).questions).toEqual([said]);
    },
  );
});
