import type { AnswerSections } from '../../domain/law/answer-sections.js';
import type { IsoDate } from '../../domain/law/iso-date.js';
import type { MendedWord } from '../../domain/law/mended-word.js';
import type { OtherText } from '../../domain/law/other-text.js';
import type { PlainSentence } from '../../domain/law/plain-sentence.js';
import type { QuotedArticle } from '../../domain/law/quoted-article.js';
import type { QuotedCard } from '../../domain/law/quoted-card.js';
import { sayDay } from '../../domain/law/say-day.js';

/** An answer's sections as plain text (解答全文), for whoever has nothing but text. */
export function sayAnswer(sections: AnswerSections, day: IsoDate): string {
  const isFound = sections.law.length > 0 || sections.cards.length > 0;
  return isFound ? sayFound(sections, day) : sayMissing(sections);
}

function sayFound(sections: AnswerSections, day: IsoDate): string {
  const {
    label,
    readAs = [],
    concern,
    askedDate,
    law,
    otherTexts = [],
    inPlainWords,
    cards,
    steps,
    deadlines,
    help,
  } = sections;
  const { cautions, custom } = sections;
  const parts: [title: string, lines: string[]][] = [
    [`法律怎么说（${sayDay(day)}有效的条文，引号内为原文）`, law.map(quote)],
    ['前后文本和过渡条款（引号内为原文，供核对该用哪一个文本）', otherTexts.map(compare)],
    ['通俗说明（人工智能模型根据上面的条文所写，与条文不一致的以条文为准）', inPlainWords.map(explain)],
    ['知识卡片（本平台自编的通俗说明，不是法律原文）', cards.map(show)],
    ['可以怎么做', steps.map(numbered)],
    ['可以找谁', [help.join('；')]],
    ['注意', [...deadlines.map((deadline) => `期限：${deadline}`), ...cautions]],
    ['情理（不是法律）', [...custom]],
  ];
  const titled = parts
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines], index) => [`${'一二三四五六七八'.charAt(index)}、${title}`, ...lines].join('\n'));
  const first = [
    ...sayReadAs(readAs),
    ...(concern === null ? [] : [`【先看这里】${concern}`]),
    ...(askedDate === null
      ? []
      : [`【还缺日期】${askedDate}下面按${sayDay(day)}的规定说，不一定适用于您的事。`]),
  ];
  return [label, ...first, ...titled].join('\n\n');
}

function sayMissing({ label, readAs = [], concern, missing, steps, help, cautions }: AnswerSections): string {
  return [
    label,
    ...sayReadAs(readAs),
    ...(concern === null ? [] : [concern]),
    ...steps.map(numbered),
    ...(missing ? [missing] : []),
    ...cautions,
    `可以找：${help.join('；')}。`,
  ].join('\n');
}

const sayReadAs = (words: readonly MendedWord[]): string[] =>
  words.length === 0 ? [] : [words.map(({ typed, read }) => `按“${read}”查找；原文“${typed}”。`).join('')];

const numbered = (step: string, index: number): string => `${index + 1}. ${step}。`;

function quote({ law, article, path, text, validFrom, validFromBasis, validTo }: QuotedArticle): string {
  const since = validFromBasis === 'in-force' ? '起施行' : '起（按最后修正或公布日推定）';
  const times = [
    validFrom === null ? '施行日不明' : `${sayDay(validFrom)}${since}`,
    validTo && `${sayDay(validTo)}起失效`,
  ];
  const notes = [path.join(' › '), ...times].filter((note) => note !== '' && note !== null).join('；');
  return `《${law}》${article}（${notes}）\n“${text}”`;
}

const WHY: Readonly<Record<OtherText['why'], string>> = {
  earlier: '此前的文本',
  later: '此后的文本',
  transitional: '过渡条款',
};

const compare = ({ why, article }: OtherText): string => `【${WHY[why]}】${quote(article)}`;

const explain = ({ text, basis }: PlainSentence): string => `${text}（${basis.join('、')}）`;

function show({ title, summary, law, article, outsideCorpus, checkedOn, reviewedBy }: QuotedCard): string {
  const basis = `依据《${law}》${article}${outsideCorpus ? '，没有收录该法，请另查原文' : ''}`;
  const review = reviewedBy === null ? '尚未经第二人复核' : `${reviewedBy}复核`;
  return `【卡片】${title}：${summary}（${basis}；${checkedOn}核对，${review}）`;
}
