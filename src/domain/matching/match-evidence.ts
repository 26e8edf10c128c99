interface Evidence {
  /** Bits of evidence: one bit doubles the odds that the two are one case, minus one halves them. */
  readonly bits: number;
  /** The reason as it is shown, in Chinese; it names nobody. */
  readonly words: string;
}

/** What is assumed of any two that are compared at all: of about a hundred such pairs one is a pair. */
export const PRIOR_BITS = -6.5;

/** From which score two are taken for one case without asking, and from which somebody is asked (并案阈值). */
export const THRESHOLDS = { merge: 0.9, propose: 0.3 } as const;

/**
 * The weights of the comparison (比对权重表). The score is the sum of the bits, starting at the prior, turned from odds
 * into a probability, as record linkage has done since Fellegi and Sunter.
 *
 * - *Place.* Grids are small and quarrels many, so the same grid says little. A telephone in a mountain valley is off
 *   by some hundred metres, so only more than that speaks against. Neighbours report from their own doors: another
 *   house number says little, the same one much.
 * - *Time.* People quarrel again. The day is the best single sign of one and the same quarrel.
 * - *Parties.* A number identifies; a name in a county of few surnames does not. One party of two in common and the
 *   other different is the mark of a person with two quarrels. Kin share a roof, a telephone and a surname.
 * - *What it is about.* Workers choose categories differently for one quarrel, and use the same set phrases for
 *   different ones; so neither decides anything alone. An amount, a measure or a count is rarer than any word.
 */
export const MATCH_EVIDENCE = {
  'same-grid': { bits: 1, words: '同一网格' },
  'same-community': { bits: 0.5, words: '同一社区' },
  'other-community': { bits: -5, words: '不在同一社区' },

  'within-200-m': { bits: 2, words: '定位相距不到200米' },
  'within-700-m': { bits: 1, words: '定位相距不到700米，在手机定位偏差之内' },
  'within-1500-m': { bits: 0, words: '定位相距不到1.5公里' },
  'within-4-km': { bits: -2.5, words: '定位相距1.5公里以上' },
  'beyond-4-km': { bits: -6, words: '定位相距4公里以上' },

  'same-house': { bits: 2.5, words: '发生地点是同一门牌号' },
  'same-address': { bits: 2.5, words: '发生地点的写法一致' },
  'alike-address': { bits: 1, words: '发生地点的写法相近' },
  'other-house': { bits: -0.5, words: '发生地点的门牌号不同' },
  'other-address': { bits: -1, words: '发生地点的写法不同' },

  'same-house-same-day': { bits: 3, words: '同一天在同一门牌号' },
  'same-day': { bits: 2.5, words: '同一天发生' },
  'next-day': { bits: 1.5, words: '前后一天发生' },
  'within-3-days': { bits: -0.5, words: '发生日期相差不到三天' },
  'within-a-week': { bits: -2.5, words: '发生日期相差三天以上' },
  'within-a-month': { bits: -4, words: '发生日期相差一周以上' },
  'beyond-a-month': { bits: -8, words: '发生日期相差一个月以上' },

  'same-id': { bits: 7, words: '有一方当事人证件号码相同' },
  'same-phone': { bits: 6, words: '有一方当事人姓名和电话都相同' },
  'same-tail': { bits: 6, words: '有一方当事人姓名和证件尾号都相同' },
  'same-name': { bits: 4, words: '有一方当事人姓名相同' },
  'same-name-other-phone': { bits: 2.5, words: '有一方当事人姓名相同而电话不同' },
  'alike-name': { bits: 1.5, words: '有一方当事人姓名只差一字' },
  'named-in-words': { bits: 3, words: '一方的姓名在另一件的叙述里提到' },
  'both-sides': { bits: 2.5, words: '双方当事人都对得上' },
  'both-told': { bits: 2.5, words: '一方当事人相同，另一方在叙述里提到' },

  kin: { bits: -4, words: '一方当事人可能是对方案件当事人的家人，而不是同一人' },
  namesake: { bits: -8, words: '姓名相同而证件号码不同' },
  'other-opponent': { bits: -9, words: '一方相同，另一方是别人' },
  'one-each-differs': { bits: -3, words: '两件各只登记一名当事人，姓名不同' },
  'other-people': { bits: -12, words: '当事人全不相同' },

  'same-category': { bits: 1.5, words: '事件类别相同' },
  'same-class': { bits: 1, words: '事件大类相同' },
  'other-class': { bits: -2.5, words: '事件大类不同' },

  'same-matter': { bits: 2, words: '争的是同一样东西' },
  'other-matter': { bits: -6, words: '争的不是同一样东西' },
  'same-words': { bits: 2.5, words: '叙述大半相同' },
  'alike-words': { bits: 1, words: '叙述有相近之处' },
  'few-words': { bits: -0.5, words: '叙述少有相同' },
  'same-quantity': { bits: 3, words: '叙述里有相同的数额' },
  'other-quantity': { bits: -1, words: '叙述里的数额不同' },

  'no-rival': { bits: 3, words: '附近没有另一件与之相近' },
} as const satisfies Record<string, Evidence>;

/** What can speak for or against two disputes being one case. */
export type EvidenceCode = keyof typeof MATCH_EVIDENCE;
