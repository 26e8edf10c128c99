import type { IsoDate } from '../../domain/law/iso-date.js';
import { daysOfHarm, namedDays } from './named-days.js';

/** A rule that changed on a day in such a way that an answer without the day of the event would be a guess. */
interface DecisiveDate {
  readonly asked: RegExp;
  /** The first day of the new rule. */
  readonly changedOn: IsoDate;
  readonly words: string;
  /** Whether the law of the day of the event is the one to answer by, wherever the question names that day. */
  readonly appliesThen: boolean;
  readonly caution: readonly string[];
}

const DECISIVE_DATES: readonly DecisiveDate[] = [
  {
    asked: /(?:残疾|伤残|死亡)赔偿|(?:城镇|农村)标准|评了.{1,4}级/,
    changedOn: '2022-05-01',
    words: '请先说明是哪一天受伤的：2022年5月1日以前和以后受的伤，残疾赔偿金、死亡赔偿金的算法不一样。',
    appliesThen: true,
    caution: ['法定算法是协商的参考；双方自愿、公平商定的数额可以和它不一样。'],
  },
  {
    asked:
      /民间借贷.{0,8}利|(?:几|[一二三四五\d])分(?:的)?(?:利|息)|月息|高利贷|利息.{0,6}(?:合法|太高|多高|最高|上限)/,
    changedOn: '2020-08-20',
    words: '请先说明钱是哪一天借的：2020年8月20日以前借的，到2020年8月19日为止的利息可能按当时的规定算。',
    appliesThen: false,
    caution: [],
  },
];

/** The rule of that kind that a question is about. The question is in simplified script. */
export const decisiveDate = (question: string): DecisiveDate | undefined =>
  DECISIVE_DATES.find(({ asked }) => asked.test(question));

/**
 * Asks for the day on which an answer turns (关键日期), where the question does not name it precisely enough.
 *
 * @param question in simplified script
 */
export function askForDecisiveDate(question: string): string | undefined {
  const decisive = decisiveDate(question);
  if (!decisive) return undefined;
  const harms = daysOfHarm(question);
  if (
    harms.some(({ last }) => last < decisive.changedOn) &&
    harms.some(({ first }) => first >= decisive.changedOn)
  )
    return `问题里有几次受伤，分别在${decisive.changedOn}以前和以后，适用的规定不一样，请一次一次分开问。`;
  const named = namedDays(question);
  const isPlain = named && (named.last < decisive.changedOn || named.first >= decisive.changedOn);
  return isPlain ? undefined : decisive.words;
}

/** The day of the event, where a question names it and the law of that day is the one to answer by. */
export function dayOfEvent(question: string): IsoDate | undefined {
  const decisive = decisiveDate(question);
  if (!decisive?.appliesThen || askForDecisiveDate(question) !== undefined) return undefined;
  return namedDays(question)?.first;
}
