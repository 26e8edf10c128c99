import type { EvidenceCode } from './match-evidence.js';

type Has = (...some: readonly EvidenceCode[]) => boolean;

/**
 * Whether somebody must be asked however high the score is (须人工确认): where nothing tells who the parties are, or where the
 * same people, or some of them, may have another quarrel.
 */
export function mustBeAsked(codes: readonly EvidenceCode[]): boolean {
  const has: Has = (...some) => some.some((code) => codes.includes(code));
  return (
    !tellsWho(has) ||
    has('other-matter', 'other-opponent', 'kin', 'namesake') ||
    mayBeOfAnotherKind(has) ||
    mayBeAnotherTime(has)
  );
}

/** That the stories are one, by their words or by an amount that both tell. */
const isOneStory = (has: Has): boolean => has('same-words', 'alike-words', 'same-quantity');

/**
 * Both of the two tell who they are, by a number of either, or by both names where nothing of time, place or telephone speaks
 * against them. One number alone does for what happened on one day; on the next, somebody may quarrel with the other neighbour,
 * unless words or an amount agree. One name alone never does.
 */
function tellsWho(has: Has): boolean {
  const areBoth = has('both-sides', 'both-told');
  if (has('same-id', 'same-phone', 'same-tail')) {
    return areBoth || has('same-day') || (has('next-day') && has('same-words', 'same-quantity'));
  }
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
