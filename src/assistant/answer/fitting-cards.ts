import type { CardMatch, CardMatcher } from '../cards/match-cards.js';

/** From here on a card is shown; off-topic questions stay below 0.45, disputes of the cards' kind lie above 0.7. */
const SHOWN_FROM = 0.6;
/** From here on the article that a card names is quoted before what was found by words. */
export const SURE_FROM = 0.85;
const MOST_CARDS = 2;
/** A second card is shown only when it fits nearly as well as the first. */
const SECOND_FROM = 0.8;

/** The cards that fit a question well enough to be shown, best first. */
export function fittingCards(question: string, matcher: CardMatcher): CardMatch[] {
  const matches = matcher.match(question);
  const best = matches[0]?.fit ?? 0;
  return matches.filter(({ fit }) => fit >= SHOWN_FROM && fit >= SECOND_FROM * best).slice(0, MOST_CARDS);
}
