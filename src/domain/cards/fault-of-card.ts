import { parseArticleLabel } from '../law/parse-article-label.js';
import type { CardContent } from './card-content.js';

interface Bounds {
  readonly name: string;
  readonly longest: number;
  /** How many lines, of a field that is a list. */
  readonly lines?: readonly [fewest: number, most: number];
  /** Whether it may be figures or letters alone, such as a telephone number of an office. */
  readonly withoutHan?: true;
}

const FIELDS: { readonly [Field in keyof CardContent]: Bounds } = {
  title: { name: '标题', longest: 40 },
  questions: { name: '问法', longest: 80, lines: [5, 20] },
  summary: { name: '说明', longest: 400 },
  steps: { name: '步骤', longest: 120, lines: [1, 10] },
  askWhom: { name: '找谁', longest: 40, lines: [1, 8], withoutHan: true },
  deadline: { name: '期限', longest: 160 },
  custom: { name: '情理', longest: 200 },
  law: { name: '依据法律', longest: 80 },
  article: { name: '依据条文', longest: 20 },
};

/** A card is read by somebody who is upset. In UTF-16 units. */
const LONGEST_CARD = 1_500;

/** Nothing in a card leads elsewhere, is run by a browser, or tells who somebody is; it has no case to cite. */
const FORBIDDEN: readonly (readonly [RegExp, string])[] = [
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  [/[\u0000-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/, '有看不见的字符'],
  [/[<>{}\\]|&#|https?:|www\.|javascript:/i, '有网址或者代码'],
  [/(?<!\d)1[3-9]\d{9}(?!\d)|\d{14,}/, '有手机号码或者证件号码'],
  [/[（(〔[]\s*(?:19|20)\d{2}\s*[)）〕\]][^，。；]{1,12}号/, '有案号'],
  [/忽略(?:以上|之前|前面)|系统提示|ignore (?:all|previous)/i, '有给机器的指令'],
];

/**
 * What is wrong with a card (卡片差错), in words to be shown: the first fault that is found.
 *
 * @returns undefined where nothing is
 */
export function faultOfCard(content: CardContent): string | undefined {
  for (const [field, { name, longest, lines, withoutHan }] of Object.entries(FIELDS) as [
    keyof CardContent,
    Bounds,
  ][]) {
    const said = content[field];
    const values = said === null ? [] : typeof said === 'string' ? [said] : said;
    if (lines && (values.length < lines[0] || values.length > lines[1]))
      return `“${name}”要有${lines[0]}到${lines[1]}条。`;
    if (new Set(values).size < values.length) return `“${name}”里有重复的内容。`;
    for (const value of values) {
      if (value.trim() === '') return `“${name}”不能是空的。`;
      if (value.length > longest) return `“${name}”太长，每条最多${longest}字。`;
      const found = FORBIDDEN.find(([pattern]) => pattern.test(value));
      if (found) return `“${name}”里${found[1]}。`;
      if (!withoutHan && !/\p{Script=Han}/u.test(value)) return `“${name}”要用汉字写。`;
    }
  }
  const whole = Object.values(content).flat().join('').length;
  if (whole > LONGEST_CARD) return `整张卡片太长，最多${LONGEST_CARD}字。`;
  if (parseArticleLabel(content.article) === undefined) return '“依据条文”要写成“第二百九十条”这样。';
  return undefined;
}
