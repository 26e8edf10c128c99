interface DecisiveDate {
  readonly asked: RegExp;
  readonly words: string;
}

/** Rules that changed on a day in such a way that an answer without the day of the event would be a guess. */
const DECISIVE_DATES: readonly DecisiveDate[] = [
  {
    asked: /(?:残疾|伤残|死亡)赔偿|(?:城镇|农村)标准|评了.{1,4}级/,
    words: '请先说明是哪一天受伤的：2022年5月1日以前和以后受的伤，残疾赔偿金、死亡赔偿金的算法不一样。',
  },
  {
    asked:
      /民间借贷.{0,8}利|(?:几|[一二三四五\d])分(?:的)?(?:利|息)|月息|高利贷|利息.{0,6}(?:合法|太高|多高|最高|上限)/,
    words: '请先说明钱是哪一天借的：2020年8月20日以前借的，到2020年8月19日为止的利息可能按当时的规定算。',
  },
];

const NAMES_A_DAY = /(?:19|20)\d{2}\s*(?:年|[-./])|二[〇零].{2}年/;

/**
 * Asks for the day on which an answer turns (关键日期), where neither the question nor the caller names one.
 *
 * @param question in simplified script
 */
export const askForDecisiveDate = (question: string): string | undefined =>
  NAMES_A_DAY.test(question) ? undefined : DECISIVE_DATES.find(({ asked }) => asked.test(question))?.words;
