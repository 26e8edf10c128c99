import type { Speaker } from '../consultation/consultation.js';
import { dayInShanghai } from '../law/day-in-shanghai.js';
import type { CardContent } from './card-content.js';
import { type CardFile, type CardRevision, LONGEST_REASON, type ProposalVerdict } from './card-file.js';
import { type CardRefusal, refuseCard } from './card-refusal.js';
import { standingCard, waitingProposals } from './standing-card.js';

/** What a second person says of a proposal. */
export interface Judgement extends Pick<ProposalVerdict, 'accepted' | 'reason'> {
  readonly requestKey: string;
  /** Whether the law that the card names is missing from the corpus in use. */
  readonly outsideCorpus: boolean;
}

/** The card's file after a second person has judged a proposal (复核卡片修订): never who wrote it. */
export function judgeProposal(
  current: CardFile,
  shipped: CardContent | null,
  { requestKey, accepted, reason = '', outsideCorpus }: Judgement,
  by: Speaker,
  at: Date,
): CardFile | CardRefusal {
  const proposal = current.proposals.find((one) => one.requestKey === requestKey);
  if (!proposal) return refuseCard('not-found');
  if (proposal.by.personId === by.personId) return refuseCard('own-proposal');
  if (proposal.verdict) return refuseCard('already-judged');
  const { revision } = standingCard(current, shipped);
  if (accepted && proposal.base !== revision) return refuseCard('stale');
  if (!accepted && (reason.trim() === '' || reason.length > LONGEST_REASON))
    return refuseCard('reason-missing');
  const verdict = { accepted, ...(accepted ? {} : { reason: reason.trim() }), by, at };
  const proposals = current.proposals.map((one) => (one === proposal ? { ...one, verdict } : one));
  const judged = withWaiting({ ...current, proposals });
  if (!accepted) return judged;
  return withRevision(judged, {
    number: revision + 1,
    content: proposal.content,
    by: proposal.by,
    ...(proposal.areaCode === undefined ? {} : { areaCode: proposal.areaCode }),
    reviewedBy: by,
    checkedOn: dayInShanghai(at),
    at,
    outsideCorpus,
  });
}

/** Since when the oldest of the proposals waits that still do. */
function withWaiting({ waitsSince: _before, ...file }: CardFile): CardFile {
  const [oldest] = waitingProposals(file);
  return oldest ? { ...file, waitsSince: oldest.at } : file;
}

/** The file with a version more, which the assistant shows from its next question on. */
export function withRevision({ published: _before, ...current }: CardFile, revision: CardRevision): CardFile {
  const revisions = [...current.revisions, revision];
  const { number, content, outsideCorpus, checkedOn, reviewedBy } = revision;
  if (content !== null && !reviewedBy) return { ...current, revisions };
  const check = { checkedOn: checkedOn ?? dayInShanghai(revision.at), reviewedBy: reviewedBy?.name ?? '' };
  return { ...current, revisions, published: { revision: number, content, outsideCorpus, ...check } };
}
