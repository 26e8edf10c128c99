import type { Speaker } from '../consultation/consultation.js';
import type { Aggregate } from '../effects/aggregate.js';
import type { IsoDate } from '../law/iso-date.js';
import type { CardContent } from './card-content.js';

/** A change of a card that somebody wants (卡片修订建议). */
export interface CardProposal {
  /** Chosen by whoever proposes; the same key again proposes once. */
  readonly requestKey: string;
  /** The revision that was read; 0 for the card as it comes with the hub, or for a new one. */
  readonly base: number;
  readonly content: CardContent;
  /** What is wrong with the card as it stands, or what it lacks. */
  readonly why: string;
  readonly by: Speaker;
  /** Where the writer's post is, so that he or she can be told of the verdict; absent in what was proposed before that was told. */
  readonly areaCode?: string;
  readonly at: Date;
  readonly verdict?: ProposalVerdict;
}

/** What the second person said (复核结论). */
export interface ProposalVerdict {
  readonly accepted: boolean;
  /** Why not; of one that was refused. */
  readonly reason?: string;
  readonly by: Speaker;
  readonly at: Date;
}

/** One version of a card (卡片版本), as it was accepted. */
export interface CardRevision {
  /** From 1, without a gap; the card as it comes with the hub is 0. */
  readonly number: number;
  /** Null where the card was taken away: an undone new card. */
  readonly content: CardContent | null;
  /** Who wrote it; null where it is the card as it comes with the hub. */
  readonly by: Speaker | null;
  /** Where the writer's post was. */
  readonly areaCode?: string;
  /** Who compared it with the article and accepted it; never who wrote it. */
  readonly reviewedBy: Speaker | null;
  /** The day on which that was done. */
  readonly checkedOn: IsoDate | null;
  /** Since when it counts. */
  readonly at: Date;
  /** Whether the law is missing from the corpus that was in use then. */
  readonly outsideCorpus: boolean;
  /** Which revision this one undoes, who did that, and why. */
  readonly undoes?: { readonly number: number; readonly by: Speaker; readonly reason: string };
}

/** What the assistant shows of a card once somebody has changed it (已发布卡片). */
export interface PublishedCard {
  readonly revision: number;
  /** Null: the card is gone. */
  readonly content: CardContent | null;
  readonly outsideCorpus: boolean;
  /** The day on which the second person compared it with the article. */
  readonly checkedOn: IsoDate;
  readonly reviewedBy: string;
}

/** All that was proposed and decided of one card (卡片档案); its id is the card's. */
export interface CardFile extends Aggregate {
  /** Oldest first. */
  readonly proposals: readonly CardProposal[];
  /** Oldest first; the last one counts. */
  readonly revisions: readonly CardRevision[];
  /** Absent while the card is as it comes with the hub. */
  readonly published?: PublishedCard;
  /** Since when a proposal waits (待复核); gone when none does. */
  readonly waitsSince?: Date;
}

/** Most proposals that wait at a time, and most versions of a card: its file stays one document. */
export const MOST_WAITING = 5;
export const MOST_REVISIONS = 30;
/** How many proposals with a verdict are kept beside those that wait. */
export const MOST_JUDGED = 5;
/** Longest reason, in UTF-16 units. */
export const LONGEST_REASON = 200;
