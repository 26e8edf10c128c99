import type { Article } from '../../domain/law/article.js';
import type { IsoDate } from '../../domain/law/iso-date.js';
import type { Card } from '../cards/card.js';
import type { SafetyConcern } from '../guard/safety-concern.js';
import { ANSWER_LABEL } from './answer-label.js';

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
  readonly day: IsoDate;
  readonly articles: readonly Article[];
  readonly cards: readonly Card[];
  /** Null while no corpus is imported. */
  readonly corpusDate: IsoDate | null;
  /** What has to be said first. Where it has steps of its own, nothing in the answer leads to a settlement. */
  readonly concern: SafetyConcern | undefined;
  /** Asks for a day that decides which rule applies. */
  readonly missingDate: string | undefined;
}

/** Composes an answer (解答): quoted articles, byte for byte, cards shown as cards, steps, help and cautions. */
export function composeAnswer(parts: AnswerParts): string {
  const { day, articles, cards, concern, missingDate } = parts;
  const steps = concern?.steps ?? cards[0]?.steps ?? GENERAL_STEPS;
  const byCards = concern?.steps ? [] : cards.flatMap(({ askWhom }) => askWhom);
  const help = [...new Set([...(concern?.help ?? []), ...byCards])];
  const sections: [title: string, lines: string[]][] = [
    [`法律怎么说（${day}有效的条文，引号内为原文）`, articles.map(quote)],
    ['解纷卡片（本平台自编的通俗说明，不是法律原文）', cards.map(show)],
    ['可以怎么做', steps.map((step, index) => `${index + 1}. ${step}。`)],
    ['可以找谁', [(help.length > 0 ? help : GENERAL_HELP).join('；')]],
    ['注意', cautions(parts)],
  ];
  const numbered = sections
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines], index) => [`${'一二三四五'.charAt(index)}、${title}`, ...lines].join('\n'));
  const first = [
    ...(concern ? [`【先看这里】${concern.words}`] : []),
    ...(missingDate ? [`【还缺日期】${missingDate}下面按${day}的规定说，不一定适用于您的事。`] : []),
  ];
  return [ANSWER_LABEL, ...first, ...numbered].join('\n\n');
}

function quote({ law, article, path, text, validFrom, validFromBasis, validTo }: Article): string {
  const since = validFromBasis === 'in-force' ? '起施行' : '起（按最后修正或公布日推定）';
  const times = [validFrom === null ? '施行日不明' : `${validFrom}${since}`, validTo && `${validTo}起失效`];
  const notes = [path.join(' › '), ...times].filter((note) => note !== '' && note !== null).join('；');
  return `《${law}》${article}（${notes}）\n“${text}”`;
}

function show({ title, summary, law, article, outsideCorpus, checkedOn, reviewedBy }: Card): string {
  const basis = `依据《${law}》${article}${outsideCorpus ? '，该法不在语料库中，请另查原文' : ''}`;
  const review = reviewedBy === null ? '尚未经第二人复核' : `${reviewedBy}复核`;
  return `【卡片】${title}：${summary}（${basis}；${checkedOn}核对，${review}）`;
}

function cautions({ day, articles, cards, corpusDate }: AnswerParts): string[] {
  const deadlines = cards.flatMap(({ deadline }) => (deadline === null ? [] : [`期限：${deadline}`]));
  if (corpusDate === null) return [...deadlines, '尚未导入法律条文，以上只有卡片；请核对条文原文后再引用。'];
  const outdated = articles.filter(({ asOf }) => asOf < day && asOf < corpusDate);
  const checked = [...new Set(outdated.map(({ law, asOf }) => `《${law}》核对至${asOf}`))];
  return [
    ...deadlines,
    `语料库日期为${corpusDate}，此后的修改不在其中。`,
    ...(checked.length > 0 ? [`${checked.join('，')}；引用前请确认是否已经修改。`] : []),
  ];
}
