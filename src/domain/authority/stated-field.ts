/**
 * What several platforms may say of one dispute, each in its own words (多源字段): the facts of its record, the resident's own
 * words 群众原话, whether it was settled 化解结果, how far the court has got 法院状态 with which number 案号, and its step 环节.
 */
export const STATED_FIELDS = [
  'title',
  'summary',
  'categoryCode',
  'scaleCode',
  'peopleInvolved',
  'happenedOn',
  'place',
  'ownWords',
  'outcome',
  'courtStatus',
  'caseNumber',
  'step',
] as const;

export type StatedField = (typeof STATED_FIELDS)[number];

/** Whether a dispute was settled (化解结果), as a platform says. */
export type Outcome = 'settled' | 'not-settled';
