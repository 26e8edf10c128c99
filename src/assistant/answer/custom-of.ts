import type { Card } from '../cards/card.js';

const ASKS_FOR_CUSTOM = /规矩|风俗|习俗|习惯|老辈|祖上|老理|人情|情理|族规|村规民约|面子/;
const ITS_PLACE = '情理和习惯可以帮着商量，不能顶替法律；违背公序良俗、侵害他人权利的习惯不能用。';

/** What custom says of it (情理): what the cards know, and always what custom cannot do. */
export function customOf(question: string, cards: readonly Card[]): string[] {
  const known = [...new Set(cards.flatMap(({ custom }) => custom ?? []))];
  return known.length > 0 || ASKS_FOR_CUSTOM.test(question) ? [...known, ITS_PLACE] : [];
}
