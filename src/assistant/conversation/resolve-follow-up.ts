import type { UnderstoodQuestion } from '../../domain/consultation/legal-answer.js';
import { formatArticleLabel } from '../../domain/law/format-article-label.js';
import type { IsoDate } from '../../domain/law/iso-date.js';
import { parseArticleLabel } from '../../domain/law/parse-article-label.js';
import { decisiveDate } from '../answer/decisive-date.js';
import { namedDays } from '../answer/named-days.js';
import { findConcern } from '../guard/find-concern.js';
import { expandQuestion } from '../retrieval/expand-question.js';
import { aspectOf } from './aspects.js';

/** What a turn before this one was about. */
export interface EarlierTurn {
  readonly topic: string;
  /** The day that was asked for, where one was. */
  readonly date: IsoDate | undefined;
  /** What its answer quoted, the best first. */
  readonly articles: readonly { readonly law: string; readonly article: string }[];
}

/** A question made complete by what was said before. */
export interface ResolvedQuestion extends Omit<UnderstoodQuestion, 'said'> {
  readonly date: IsoDate | undefined;
}

const CONNECTS = /^(?:那么?|那要是|要是|如果|假如|万一|还有|然后|另外|可是|但是|不过|换成)/;
const POINTS_BACK =
  /^(?:他|她|它|对方|人家|这个?|那个?|双方)|(?:这|那)(?:个|件|种)?(?:事|情况|案子|纠纷)|本案|上面|刚才|前面/;
const TRAILS_OFF = /呢[？?。！!]?$/;
const SHORT = 10;
/** Words that say nothing by themselves, taken off what somebody adds. */
const FILLER =
  /^(?:那么?|要是|如果|假如|万一|还有|然后|另外|可是|但是|不过|换成|是|，|,|\s)+|(?:的话|呢|吗|呀|啊|嘛)?[？?。！!]*$/g;
const DATE_FILLER =
  /如果|要是|假如|换成|那么?|是|在|以[前后]|之[前后]|的话?|发生|出事?|事情?|这|受伤?|伤|借|签|呢|吗|又|怎么(?:样|办|算)?|会|[年月日号\d\s，,。？?./-]|[〇零一二三四五六七八九十]/g;
const THIS_ARTICLE = /(?:这|那|该|上面那?|上述|刚才那?|你说的那?)(?:一)?(?:条|款|个?条文|条规定|个规定)/;
const NEXT_ARTICLE = /(上|前|下|后)(?:面)?一条/;
const BARE_LABEL = /第\s*(?:[〇零一二两三四五六七八九十百千]+|\d{1,4})\s*条(?:之[一二三四五六七八九十]+)?/;

/**
 * Makes a follow-up question complete (追问还原): by rules alone, from what was talked about before. What is no
 * follow-up stays as it is.
 *
 * @param said in simplified script
 * @param earlier the latest turn that was answered
 */
export function resolveFollowUp(said: string, earlier: EarlierTurn | undefined): ResolvedQuestion {
  const alone = { topic: said, questions: [said], date: undefined };
  if (!earlier) return alone;
  // Danger is heard as it was said, and what was talked about before is not brought up with it.
  if (findConcern(said)) return { topic: earlier.topic, questions: [said], date: earlier.date };
  return byArticle(said, earlier) ?? byDate(said, earlier) ?? byTopic(said, earlier) ?? alone;
}

/** 按这条…, 下一条呢, 第二百九十一条呢. */
function byArticle(said: string, earlier: EarlierTurn): ResolvedQuestion | undefined {
  const [quoted] = earlier.articles;
  if (!quoted) return undefined;
  const { topic, date } = earlier;
  const ask = (label: string, rest: string) => ({
    topic,
    date,
    questions: [`《${quoted.law}》${label}${rest === '' ? '' : `，${rest}`}`],
  });
  const bare = BARE_LABEL.exec(said);
  if (bare && !/[》法典例定释]\s*(?:的|中)?$/.test(said.slice(0, bare.index))) {
    return ask(bare[0], plain(said.replace(bare[0], '')));
  }
  const step = NEXT_ARTICLE.exec(said);
  const number = step && parseArticleLabel(quoted.article);
  if (step && number) {
    const main = number.main + (step[1] === '上' || step[1] === '前' ? -1 : 1);
    return ask(formatArticleLabel({ main, inserted: 0 }), '');
  }
  const points = THIS_ARTICLE.exec(said);
  return points ? ask(quoted.article, plain(said.replace(points[0], ''))) : undefined;
}

/** 如果是2022年呢: the same question on another day. */
function byDate(said: string, earlier: EarlierTurn): ResolvedQuestion | undefined {
  const named = namedDays(said);
  if (!named || said.replace(DATE_FILLER, '').length > 4) return undefined;
  const { topic } = earlier;
  // Where the law turns on a day, the assistant sees whether what was named is plain enough.
  const isDecisive = decisiveDate(topic) !== undefined && named.first !== named.last;
  const day = `${named.first.slice(0, 4)}年`;
  return isDecisive
    ? { topic, date: undefined, questions: [`${day}${inMonth(named)}的事：${topic}`] }
    : { topic, date: named.first, questions: [topic] };
}

const inMonth = ({ first, last }: { first: IsoDate; last: IsoDate }): string =>
  first.slice(5, 7) === last.slice(5, 7) ? `${Number(first.slice(5, 7))}月` : '';

/** 那要是他不肯呢: what is new, about what was talked of before. */
function byTopic(said: string, { topic, date }: EarlierTurn): ResolvedQuestion | undefined {
  const hasTopic = expandQuestion(said).topics > 0;
  const aspect = aspectOf(said, topic);
  const leans = CONNECTS.test(said) || POINTS_BACK.test(said) || TRAILS_OFF.test(said);
  if (!leans && hasTopic) return undefined;
  if (!leans && aspect === undefined && said.length > SHORT) return undefined;
  if (aspect !== undefined) return { topic, date, questions: [aspect, topic] };
  const added = plain(said);
  return hasTopic
    ? { topic: added, date, questions: [added, topic] }
    : { topic, date, questions: [`${topic}，${added}`] };
}

const plain = (said: string): string =>
  said
    .replace(FILLER, '')
    .replace(/^[的，,：:\s]+/, '')
    .trim();
