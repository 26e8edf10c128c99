import type { EvidenceCode } from './match-evidence.js';

type Has = (...some: readonly EvidenceCode[]) => boolean;

/**
 * Whether somebody must be asked however high the score is (须人工确认): where too little tells who the parties are, or where
 * the same people, or some of them, may have another quarrel. Where no other dispute comes near, less is enough.
 */
export function mustBeAsked(codes: readonly EvidenceCode[]): boolean {
  const has: Has = (...some) => some.some((code) => codes.includes(code));
  if (has('other-matter', 'other-opponent', 'namesake')) return true;
  const isSure = !has('kin') && tellsWho(has) && !mayBeOfAnotherKind(has) && !mayBeAnotherTime(has);
  return !isSure && !isOneDoor(has) && !(has('no-rival') && isClear(has));
}

/** That the stories are one, by their words or by an amount that both tell. */
const isOneStory = (has: Has): boolean => has('same-words', 'alike-words', 'same-quantity');

/**
 * Both of the two tell who they are, by a number of either, or by both names where nothing of time, place or telephone speaks
 * against them. One number alone does for what happened on one day; on the next, somebody may quarrel with the other neighbour.
 * One name alone never does.
 */
function tellsWho(has: Has): boolean {
  const areBoth = has('both-sides', 'both-told');
  if (has('same-id', 'same-phone', 'same-tail')) return areBoth || has('same-day');
  if (!areBoth || has('same-name-other-phone', 'other-address')) return false;
  return has('same-day', 'next-day') || isToldAlike(has);
}

/** Told of other days within a week, but in the same words or of the same place, and of no other amount. */
const isToldAlike = (has: Has): boolean =>
  has('same-words', 'same-house', 'same-address') &&
  !has('other-quantity', 'within-a-month', 'beyond-a-month');

/** Clerks choose other classes for one quarrel, but of one day; else the words must agree. */
function mayBeOfAnotherKind(has: Has): boolean {
  if (!has('other-class') || isOneStory(has)) return false;
  const isOnePlace = has('both-sides') && has('same-house', 'same-address', 'within-200-m');
  return !(has('same-day') && (isOnePlace || has('same-matter')));
}

/** People quarrel again: what is told of other days must be told alike. */
function mayBeAnotherTime(has: Has): boolean {
  if (isOneStory(has)) return false;
  if (has('within-a-week', 'within-a-month', 'beyond-a-month')) return true;
  return has('within-3-days') && !has('same-matter');
}

/** What is said of the parties where each of the two names somebody. */
const OF_PEOPLE: readonly EvidenceCode[] = [
  ...(['same-id', 'same-phone', 'same-tail', 'same-name', 'same-name-other-phone', 'alike-name'] as const),
  ...(['named-in-words', 'one-each-differs', 'other-people', 'kin'] as const),
];

/** One of them names nobody, but both tell of one door, one day and one thing. */
function isOneDoor(has: Has): boolean {
  if (has(...OF_PEOPLE) || !has('same-house') || !(has('same-category', 'same-matter') || isOneStory(has)))
    return false;
  return has('same-day') || (has('next-day') && has('no-rival'));
}

/**
 * What is enough about one kind of thing where no other dispute comes near: both sides within three days; one party with a
 * number on one day, or on the next at one door; one bare name on one day in one place, of one known class.
 */
function isClear(has: Has): boolean {
  if (has('kin') || (has('other-class') && !has('same-matter'))) return false;
  if (has('both-sides', 'both-told')) {
    return has('same-day', 'next-day', 'within-3-days') && !has('other-address', 'same-name-other-phone');
  }
  if (has('same-id', 'same-phone', 'same-tail')) {
    return has('same-day') || (has('next-day') && has('same-house'));
  }
  const isOneClass = has('same-class', 'same-category');
  return has('same-name') && has('same-day') && isOneClass && isOnePlace(has);
}

/** Nothing of the place speaks against it; and it is one door, close by, not far and of one thing, or of one exact category. */
const isOnePlace = (has: Has): boolean =>
  !has('other-house', 'other-address', 'other-community') &&
  (has('same-house', 'within-200-m', 'same-category') || (has('within-700-m') && has('same-matter')));
