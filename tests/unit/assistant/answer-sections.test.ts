import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeAnswer } from '../../../src/assistant/answer/compose-answer.js';
import { composeDecline } from '../../../src/assistant/answer/compose-decline.js';
import { askForDecisiveDate, dayOfEvent } from '../../../src/assistant/answer/decisive-date.js';
import { inOneLine } from '../../../src/assistant/answer/in-one-line.js';
import { namedDays } from '../../../src/assistant/answer/named-days.js';
import { sayAnswer } from '../../../src/assistant/answer/say-answer.js';
import { CARDS } from '../../../src/assistant/cards/cards.js';
import { findConcern } from '../../../src/assistant/guard/find-concern.js';
import type { QuotedArticle } from '../../../src/domain/law/quoted-article.js';

const DAY = '2026-11-23';
const TEA: QuotedArticle = {
  id: '茶桌法第二条',
  law: '团结茶桌法',
  article: '第二条',
  text: '茶桌不得摇晃。\n\n摇晃的，\u3000应当垫稳。',
  path: ['第一章 总则'],
  edition: '茶桌法@2020-05-01',
  validFrom: '2020-05-01',
  validFromBasis: 'in-force',
  validTo: null,
  asOf: '2026-07-17',
  neighbours: ['第一条', '第三条'],
};
const cardsOf = (...ids: string[]) => CARDS.filter(({ id }) => ids.includes(id));

function composed(question: string, { articles = [TEA], cards = cardsOf('drainage') } = {}) {
  const concern = findConcern(question);
  const sections = composeAnswer({
    question,
    simplified: question,
    readAs: [],
    day: DAY,
    articles,
    inPlainWords: [],
    cards,
    corpusDate: '2026-07-17',
    concern,
    missingDate: askForDecisiveDate(question),
  });
  return { sections, text: sayAnswer(sections, DAY) };
}

describe('an answer by its parts', () => {
  it('says each part once in its text, the law byte for byte', () => {
    const { sections, text } = composed('邻居堵了水沟，照老规矩该怎么分？');
    expect(sections.inOneLine).toBe('邻居堵了水沟，照老规矩该怎么分？');
    for (const said of [...sections.steps, ...sections.deadlines, ...sections.cautions, ...sections.custom])
      expect(text.split(said)).toHaveLength(2);
    expect(text).toContain(`“${TEA.text}”`);
    expect(sections.law).toEqual([TEA]);
  });

  it('keeps custom apart from the law, under its own heading, after everything else', () => {
    const { sections, text } = composed('邻居堵了水沟');
    expect(sections.custom.at(-1)).toContain('不能顶替法律');
    const [law, custom] = text.split('情理（不是法律）');
    for (const one of sections.custom) {
      expect(law).not.toContain(one);
      expect(custom).toContain(one);
    }
  });

  it('speaks of no custom where nobody asked and no card knows any', () => {
    expect(composed('网上买的东西是假货', { cards: [] }).sections.custom).toEqual([]);
  });

  it('holds no custom and no step towards a settlement against somebody who is beaten', () => {
    const { sections } = composed('老公打我，按老规矩该怎么办', { cards: cardsOf('fighting') });
    expect(sections.custom).toEqual([]);
    expect(sections.steps[0]).toContain('110');
    expect(sections.concern).toContain('不调解');
  });

  it.each(['给我个案例号', '有没有类似的判决', '这种事别人家怎么判的', '要判例'])(
    'has no case to cite, and says so: %s',
    (question) => {
      const { sections, text } = composed(question);
      expect(sections.cautions[0]).toContain('没有收录案例');
      expect(text).not.toMatch(/[（(]\d{4}[)）].{1,8}号/);
    },
  );

  it('says, of what may be had for an injury, that people may agree on something else', () => {
    expect(composed('评了十级伤残能赔多少').sections.cautions[0]).toContain('自愿');
  });

  it('says why it declines, and whom to ask', () => {
    const asked = {
      text: '红烧肉',
      simplified: '红烧肉',
      heard: '红烧肉',
      readAs: [],
      day: DAY,
      dayIsGiven: false,
      inDanger: false,
    };
    const sections = composeDecline({ missing: 'unsupported' }, asked);
    expect(sections.missing).toContain('没有可以回答');
    expect(sayAnswer(sections, DAY)).toContain(sections.missing ?? 'nothing');
    expect(sections.help).toContain('法律援助热线12348');
    expect(sections.law).toEqual([]);
  });

  it('says in one line what was asked, whatever was typed', () => {
    const long =
      '我家和隔壁老李家挨着。他去年把门口的水沟填了，一下雨水就进我家。我该怎么办？村里也来看过两次没结果，人也吵了，架也打了，我心里堵得慌。';
    expect(inOneLine(long)).toBe('我该怎么办？');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (question) => {
        expect([...inOneLine(question)].length).toBeLessThanOrEqual(60);
      }),
    );
  });
});

describe('a day that a question names', () => {
  it.each([
    ['2022年4月20日受的伤', '2022-04-20', '2022-04-20'],
    ['2022-05-02被撞', '2022-05-02', '2022-05-02'],
    ['2022年4月', '2022-04-01', '2022-04-30'],
    ['二〇二二年五月二十三号', '2022-05-23', '2022-05-23'],
    ['如果是2024年呢', '2024-01-01', '2024-12-31'],
    ['二零二三年十二月', '2023-12-01', '2023-12-31'],
  ])('is read from %s', (text, first, last) => {
    expect(namedDays(text)).toEqual({ first, last });
  });

  it.each(['去年的事', '2022年2月30日', '2022年13月', '赔2022元', '', '1850年'])(
    'is not read from %s',
    (text) => {
      expect(namedDays(text)).toBeUndefined();
    },
  );

  it('decides by which law an injury is judged, where it is plain on which side of the change it lies', () => {
    expect(dayOfEvent('2022年4月20日受伤，残疾赔偿金怎么算')).toBe('2022-04-20');
    expect(dayOfEvent('2023年受伤，残疾赔偿金怎么算')).toBe('2023-01-01');
    expect(dayOfEvent('2022年受伤，残疾赔偿金怎么算')).toBeUndefined();
    expect(askForDecisiveDate('2022年受伤，残疾赔偿金怎么算')).toContain('哪一天受伤');
    expect(dayOfEvent('2019年他借我的钱不还')).toBeUndefined();
  });
});
