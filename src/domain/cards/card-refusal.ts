/** Why nothing came of something about a card. A closed list. */
export const CARD_REFUSAL_CODES = [
  'not-found',
  'invalid-content',
  'unchanged',
  'already-there',
  'stale',
  'already-proposed',
  'too-many-proposals',
  'too-many-revisions',
  'no-such-article',
  'own-proposal',
  'already-judged',
  'reason-missing',
  'nothing-to-undo',
] as const;

export type CardRefusalCode = (typeof CARD_REFUSAL_CODES)[number];

/** An expected "no" to something about a card (不予办理). */
export interface CardRefusal {
  readonly refused: true;
  readonly code: CardRefusalCode;
  /** One sentence in Simplified Chinese, fit to be shown. */
  readonly message: string;
}

const MESSAGES: Readonly<Record<CardRefusalCode, string>> = {
  'not-found': '没有找到该卡片或者该修订建议。',
  'invalid-content': '卡片内容不符合要求。',
  unchanged: '建议的内容和现在的卡片一样，没有要改的。',
  'already-there': '已经有这张卡片，请在知识卡片里找到它，提出更正。',
  stale: '卡片已有新的版本，请看过新版本再办。',
  'already-proposed': '您对这张卡片的修订建议还没有复核，请等复核结果。',
  'too-many-proposals': '这张卡片等待复核的修订建议太多，请等复核后再提。',
  'too-many-revisions': '这张卡片的修订次数已满，请新建一张卡片。',
  'no-such-article': '收录了这部法律，但没有今天有效的这一条，请核对条号。',
  'own-proposal': '自己写的卡片须由他人复核。',
  'already-judged': '该修订建议已经有复核结果。',
  'reason-missing': '请写明理由，200字以内。',
  'nothing-to-undo': '卡片没有可以撤销的修订。',
};

export const refuseCard = (code: CardRefusalCode, message = MESSAGES[code]): CardRefusal => ({
  refused: true,
  code,
  message,
});
