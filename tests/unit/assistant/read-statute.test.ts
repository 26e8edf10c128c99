import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStatuteText } from '../../../src/assistant/corpus/read-statute-text.js';
import { StatuteFormatError } from '../../../src/assistant/corpus/statute-format-error.js';
import { readStatuteHead } from '../../../src/assistant/corpus/statute-head.js';
import { formatChineseNumber } from '../../../src/domain/law/format-chinese-number.js';
import { statute } from './invented-statutes.js';

const unitsOf = (body: string) => readStatuteText(body, 0).units;

describe('the head of a statute', () => {
  it('gives title, part and history', () => {
    const source = statute({ title: '团结茶桌法', part: '长凳编', body: '第一条 茶桌不得摇晃。' });
    const head = readStatuteHead(source);
    expect(head).toMatchObject({
      title: '团结茶桌法',
      part: '长凳编',
      history: ['2020年3月1日 第一次镇民大会通过', '2020年5月1日 施行'],
    });
    expect(source.slice(head.bodyStart).trim()).toBe('第一条 茶桌不得摇晃。');
  });

  it.each([
    ['has no end', '# 茶桌法\n\n第一条 茶桌不得摇晃。'],
    ['has no title', '2020年3月1日 通过\n\n<!-- INFO END -->\n\n第一条 茶桌不得摇晃。'],
  ])('is refused when it %s', (_, source) => {
    expect(() => readStatuteHead(source)).toThrow(StatuteFormatError);
  });
});

describe('the text of a statute', () => {
  it('is one unit per article, byte for byte, with the paragraphs and items that belong to it', () => {
    const [first, second] = unitsOf(
      '第一条 茶桌分为下列两种：\n\n（一）方桌；\n\n（二）  圆桌。\n\n第二条 方桌四人。\n',
    );
    expect(first).toEqual({
      label: '第一条',
      path: [],
      text: '茶桌分为下列两种：\n\n（一）方桌；\n\n（二）  圆桌。',
    });
    expect(second?.text).toBe('方桌四人。');
  });

  it('keeps an article under its part, chapter and section, however many marks a heading has', () => {
    const body = [
      '## 第一编 通则',
      '## 第一章 桌子',
      '第一条 甲。',
      '## 第一节 桌腿',
      '第二条 乙。',
      '## 第二章 凳子',
      '第三条 丙。',
      '## 第二编 附则',
      '第四条 丁。',
    ].join('\n\n');
    expect(unitsOf(body).map(({ path }) => path.join('/'))).toEqual([
      '第一编 通则/第一章 桌子',
      '第一编 通则/第一章 桌子/第一节 桌腿',
      '第一编 通则/第二章 凳子',
      '第二编 附则',
    ]);
  });

  it('takes 第…条 inside or at the head of a sentence for a reference', () => {
    const units = unitsOf(
      '第一条 依照第九条办理。\n\n第九条规定的情形，从其规定。\n\n第三人搬走茶桌的，应当归还。\n\n第二条 乙。',
    );
    expect(units.map(({ label }) => label)).toEqual(['第一条', '第二条']);
    expect(units[0]?.text).toContain('第九条规定的情形');
    expect(units[0]?.text).toContain('第三人搬走');
  });

  it('is not led astray by a reference that stands apart like an article: the numbers go on', () => {
    const { units, notes } = readStatuteText('第一条 甲。\n\n第八条 所称茶桌除外。\n\n第二条 乙。', 0);
    expect(units.map(({ label }) => label)).toEqual(['第一条', '第二条']);
    expect(units[0]?.text).toContain('第八条 所称茶桌除外。');
    expect(notes).toEqual([{ line: 3, reason: '第八条 does not follow 第一条: kept as part of 第一条' }]);
  });

  it('believes a gap in the numbers when what is missing never comes, and reports it', () => {
    const { units, notes } = readStatuteText('第一条 甲。\n\n第四条 丁。', 0);
    expect(units.map(({ label }) => label)).toEqual(['第一条', '第四条']);
    expect(notes).toHaveLength(1);
  });

  it('keeps articles that were inserted later', () => {
    const units = unitsOf('第三条 甲。\n\n第三条之一 乙。\n\n第三条之二 丙。\n\n第四条 丁。');
    expect(units.map(({ label }) => label)).toEqual(['第三条', '第三条之一', '第三条之二', '第四条']);
  });

  it('without numbered articles is one unit', () => {
    expect(unitsOf('关于茶桌的批复：\n\n一、可以。\n\n二、本批复自2021年1月1日起施行。')).toEqual([
      { label: '', path: [], text: '关于茶桌的批复：\n\n一、可以。\n\n二、本批复自2021年1月1日起施行。' },
    ]);
  });

  it('reads lines that end the Windows way', () => {
    expect(
      unitsOf('## 第一章 桌子\r\n\r\n第一条 甲。\r\n\r\n第二条 乙。\r\n').map(({ text }) => text),
    ).toEqual(['甲。', '乙。']);
  });

  it('is refused when there is none', () => {
    expect(() => readStatuteText('\n\n  \n', 0)).toThrow(StatuteFormatError);
  });

  it('loses no paragraph, whatever the paragraphs are', () => {
    const paragraph = fc.stringMatching(/^[甲乙丙丁，（一）第条]{1,12}$/);
    fc.assert(
      fc.property(
        fc.array(fc.array(paragraph, { minLength: 1, maxLength: 3 }), { minLength: 1 }),
        (written) => {
          const body = written
            .map((paragraphs, index) => `第${formatChineseNumber(index + 1)}条 ${paragraphs.join('\n\n')}`)
            .join('\n\n');
          const read = unitsOf(body);
          expect(read.map(({ text }) => text)).toEqual(written.map((paragraphs) => paragraphs.join('\n\n')));
        },
      ),
    );
  });
});
