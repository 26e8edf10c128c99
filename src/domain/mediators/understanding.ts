import { isSameVariety, LANGUAGE_LEVELS, type SpokenLanguage } from './spoken-language.js';

/** How well two people understand each other (沟通程度): not at all 不通, hardly 略通, roughly 基本通, well 畅通. */
export const UNDERSTANDINGS = ['not', 'hardly', 'roughly', 'well'] as const;

export type Understanding = (typeof UNDERSTANDINGS)[number];

/** From here on nobody has to help: 2, `roughly`. */
export const ENOUGH = UNDERSTANDINGS.indexOf('roughly');

/**
 * How well two people understand each other in the language that serves them best, as a place in `UNDERSTANDINGS`: no
 * better than the weaker of the two speaks it, and one place less in another variety. Whoever's languages nobody asked
 * about counts as understood by everybody, so that nobody is put behind for it.
 */
export function understandingOf(one: readonly SpokenLanguage[], other: readonly SpokenLanguage[]): number {
  if (other.length === 0) return UNDERSTANDINGS.length - 1;
  return Math.max(0, ...one.flatMap((mine) => other.map((theirs) => understandingIn(mine, theirs))));
}

/** The same of one language each. */
export function understandingIn(mine: SpokenLanguage, theirs: SpokenLanguage): number {
  if (mine.code !== theirs.code) return 0;
  return Math.min(levelOf(mine), levelOf(theirs)) - (isSameVariety(mine.variety, theirs.variety) ? 0 : 1);
}

const levelOf = ({ level }: SpokenLanguage): number => LANGUAGE_LEVELS.indexOf(level) + 1;
