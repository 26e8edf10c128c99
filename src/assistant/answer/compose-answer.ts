import type { AnswerSections } from '../../domain/law/answer-sections.js';
import type { IsoDate } from '../../domain/law/iso-date.js';
import type { MendedWord } from '../../domain/law/mended-word.js';
import type { PlainSentence } from '../../domain/law/plain-sentence.js';
import type { QuotedArticle } from '../../domain/law/quoted-article.js';
import { sayDay } from '../../domain/law/say-day.js';
import type { Card } from '../cards/card.js';
import { quoteCard } from '../cards/quote-card.js';
import type { SafetyConcern } from '../guard/safety-concern.js';
import { ANSWER_LABEL, MODEL_LABEL } from './answer-label.js';
import { customOf } from './custom-of.js';
import { inOneLine } from './in-one-line.js';
import type { OtherTimes } from './other-times.js';
import { specialCautions } from './special-cautions.js';

/** What a mediator does in any dispute, where no card says more. */
const GENERAL_STEPS = [
  '先听双方把事情经过说清楚，记下时间、地点和在场的人',
  '收集证据：合同、收据、照片、聊天记录、证人',
  '对照上面的条文，分清各自的责任，提出双方都能接受的方案',
  '谈成的写成调解协议；谈不成的，告知可以依法申请仲裁、行政处理或者向人民法院起诉',
];
const GENERAL_HELP = ['村（居）人民调解委员会', '司法所', '法律援助热线12348'];

/** What an answer is composed of. */
export interface AnswerParts {
  readonly question: string;
  /** The question in simplified script. */
  readonly simplified: string;
  /** What of it was read otherwise than it was written. */
  readonly readAs: readonly MendedWord[];
  readonly day: IsoDate;
  readonly articles: readonly QuotedArticle[];
  /** What those articles were at other times; undefined where the question does not turn on time. */
  readonly otherTimes?: OtherTimes | undefined;
  readonly cards: readonly Card[];
  /** What a model made of the articles, after it was checked. */
  readonly inPlainWords: readonly PlainSentence[];
  /** Null while no corpus is imported. */
  readonly corpusDate: IsoDate | null;
  /** What has to be said first. Where it has steps of its own, nothing in the answer leads to a settlement. */
  readonly concern: SafetyConcern | undefined;
  /** Asks for a day that decides which rule applies. */
  readonly missingDate: string | undefined;
}

/** Composes an answer (解答): quoted articles, byte for byte, cards shown as cards, steps, help, cautions, custom. */
export function composeAnswer(parts: AnswerParts): AnswerSections {
  const { question, simplified, readAs, articles, cards, inPlainWords, concern, missingDate, otherTimes } =
    parts;
  const settles = concern?.steps === undefined;
  const byCards = settles ? cards.flatMap(({ askWhom }) => askWhom) : [];
  const help = [...new Set([...(concern?.help ?? []), ...byCards])];
  return {
    label: inPlainWords.length > 0 ? MODEL_LABEL : ANSWER_LABEL,
    inOneLine: inOneLine(question),
    readAs,
    concern: concern?.words ?? null,
    askedDate: missingDate ?? null,
    missing: null,
    law: articles,
    otherTexts: otherTimes?.texts ?? [],
    inPlainWords,
    cards: cards.map(quoteCard),
    steps: concern?.steps ?? cards[0]?.steps ?? GENERAL_STEPS,
    deadlines: [...new Set(cards.flatMap(({ deadline }) => deadline ?? []))],
    help: help.length > 0 ? help : GENERAL_HELP,
    cautions: [...specialCautions(simplified), ...(otherTimes?.notes ?? []), ...currency(parts)],
    custom: settles ? customOf(simplified, cards) : [],
  };
}

/** How current all of it is. */
function currency({ day, articles, corpusDate }: AnswerParts): string[] {
  if (corpusDate === null) return ['尚未导入法律条文，以上只有卡片；请核对条文原文后再引用。'];
  const outdated = articles.filter(({ asOf }) => asOf < day && asOf < corpusDate);
  const checked = [...new Set(outdated.map(({ law, asOf }) => `《${law}》核对至${sayDay(asOf)}`))];
  return [
    `收录的法律截至${sayDay(corpusDate)}，此后的修改不在其中。`,
    ...(checked.length > 0 ? [`${checked.join('，')}；引用前请确认是否已经修改。`] : []),
  ];
}
