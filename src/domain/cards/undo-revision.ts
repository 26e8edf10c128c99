import type { Speaker } from '../consultation/consultation.js';
import type { CardContent } from './card-content.js';
import { type CardFile, LONGEST_REASON, MOST_REVISIONS } from './card-file.js';
import { type CardRefusal, refuseCard } from './card-refusal.js';
import { withRevision } from './judge-proposal.js';

/**
 * The card as it was before its latest version (撤销卡片修订), as a version more: nothing is deleted. Whoever wrote that
 * version does not take it back alone; a new card is gone by it.
 */
export function undoRevision(
  current: CardFile,
  shipped: CardContent | null,
  { revision, reason }: { readonly revision: number; readonly reason: string },
  by: Speaker,
  at: Date,
): CardFile | CardRefusal {
  const last = current.revisions.at(-1);
  if (!last) return refuseCard('nothing-to-undo');
  if (last.number !== revision) return refuseCard('stale');
  if ((last.undoes?.by ?? last.by)?.personId === by.personId) return refuseCard('own-proposal');
  if (reason.trim() === '' || reason.length > LONGEST_REASON) return refuseCard('reason-missing');
  if (current.revisions.length > MOST_REVISIONS) return refuseCard('too-many-revisions');
  const before = current.revisions.at(-2);
  return withRevision(current, {
    number: last.number + 1,
    content: before ? before.content : shipped,
    by: before?.by ?? null,
    ...(before?.areaCode === undefined ? {} : { areaCode: before.areaCode }),
    reviewedBy: before?.reviewedBy ?? null,
    checkedOn: before?.checkedOn ?? null,
    at,
    outsideCorpus: before?.outsideCorpus ?? false,
    undoes: { number: last.number, by, reason: reason.trim() },
  });
}
