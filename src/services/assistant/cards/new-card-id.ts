import { createHash } from 'node:crypto';

/**
 * The id of a new card that nobody gave one (新卡片编号): told by its title, so that a title is a card once, and of letters,
 * as all ids of cards are.
 */
export const newCardId = (title: string): string =>
  `card-${createHash('sha256').update(title).digest('hex').slice(0, 20).replace(/\d/g, letterOf)}`;

const letterOf = (digit: string): string => String.fromCharCode('g'.charCodeAt(0) + Number(digit));
