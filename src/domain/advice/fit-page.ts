import type { AnswerSections } from '../law/answer-sections.js';
import type { QuotedArticle } from '../law/quoted-article.js';

/** An article on the page: its first words are the law's own, byte for byte; `isWhole` says whether all of them are. */
export interface PageArticle {
  readonly label: string;
  readonly text: string;
  readonly isWhole: boolean;
}

/** What stands on one A4 page (建议单版面), in large print. */
export interface FittedPage {
  readonly question: string;
  readonly concern?: string;
  readonly words?: string;
  readonly plain?: string;
  readonly law: readonly PageArticle[];
  readonly steps: readonly string[];
  readonly deadlines: readonly string[];
  readonly help: readonly string[];
  readonly cautions: readonly string[];
  /** What found no room, such as 条文2条; empty where everything did. */
  readonly leftOut: readonly string[];
}

/** Signs in a line of 14 point on A4, with a margin for lines that must break before a mark; and lines on the page. */
const LINE = 32;
const LINES = 31;
const LONGEST_QUESTION = 60;
const ARTICLE_LINES = 5;

const LISTS = { steps: '步骤', deadlines: '期限', help: '可以找的人', cautions: '注意事项' } as const;
type List = keyof typeof LISTS;
/** What comes first where there is no room for all: somebody must be able to act on the page. */
const ORDER: readonly (List | 'law')[] = [
  'steps',
  'help',
  'law',
  'deadlines',
  'steps',
  'help',
  'cautions',
  'law',
];

const linesOf = (text: string): number =>
  text.split('\n').reduce((lines, part) => lines + Math.max(1, Math.ceil(part.length / LINE)), 0);

/**
 * Chooses what of an answer stands on its sheet, and says what does not (建议单排版). Danger, the words of whoever asked
 * and the first of everything have their place before the second of anything.
 */
export function fitPage(
  { inOneLine, concern, cards, inPlainWords, law, ...sections }: AnswerSections,
  words: string,
): FittedPage {
  let room = LINES;
  const take = (text: string, besides = 0): boolean => {
    const lines = linesOf(text) + besides;
    if (lines > room) return false;
    room -= lines;
    return true;
  };
  const said = [concern ?? '', words].filter((text) => text !== '');
  for (const text of said) take(text, 1.5);
  const plain = cards[0]?.summary ?? inPlainWords[0]?.text;
  const isPlain = plain !== undefined && linesOf(plain) <= 6 && take(plain, 1.5);
  const chosen: Record<List, string[]> = { steps: [], deadlines: [], help: [], cautions: [] };
  const quoted: PageArticle[] = [];
  const left: Record<List, string[]> = {
    steps: [...sections.steps],
    deadlines: [...sections.deadlines],
    help: [...sections.help],
    cautions: [...sections.cautions],
  };
  const unquoted = [...law];
  const quoteNext = (): void => {
    const next = unquoted[0];
    const page = next && excerpt(next, Math.min(ARTICLE_LINES, room - 2));
    if (!page || !take(`${page.label}\n${page.text}`, quoted.length === 0 ? 1.5 : 0)) return;
    quoted.push(page);
    unquoted.shift();
  };
  const listNext = (list: List): void => {
    const next = left[list][0];
    if (next === undefined || !take(`一、${next}`, chosen[list].length === 0 ? 1.5 : 0)) return;
    chosen[list].push(next);
    left[list].shift();
  };
  for (let round = 0; round < 3; round += 1)
    for (const part of ORDER) part === 'law' ? quoteNext() : listNext(part);
  const shortened = quoted.filter(({ isWhole }) => !isWhole).length;
  return {
    question: inOneLine.length > LONGEST_QUESTION ? `${inOneLine.slice(0, LONGEST_QUESTION)}…` : inOneLine,
    ...(concern ? { concern } : {}),
    ...(words === '' ? {} : { words }),
    ...(isPlain ? { plain } : {}),
    law: quoted,
    ...chosen,
    leftOut: [
      ...(shortened > 0 ? [`条文余文${shortened}处`] : []),
      ...(unquoted.length > 0 ? [`条文${unquoted.length}条`] : []),
      ...(Object.keys(LISTS) as List[]).flatMap((list) =>
        left[list].length > 0 ? [`${LISTS[list]}${left[list].length}项`] : [],
      ),
    ],
  };
}

/** As many whole sentences of an article as so many lines hold; none where the first is longer. */
function excerpt({ law, article, text }: QuotedArticle, lines: number): PageArticle {
  const label = `《${law.replace(/^中华人民共和国/, '')}》${article}`;
  if (linesOf(text) <= lines) return { label, text, isWhole: true };
  let kept = '';
  for (const [sentence] of text.matchAll(/[^。；\n]*[。；\n]/g)) {
    if (linesOf(kept + sentence) > lines) break;
    kept += sentence;
  }
  return { label, text: kept.trimEnd(), isWhole: false };
}
