import type { FiledCategory } from '../codes/filed-category.js';
import type { DisputeSource } from '../disputes/dispute-source.js';
import type { Aggregate } from '../effects/aggregate.js';
import type { Actor } from '../people/actor.js';
import type { ConversionKind } from './conversion-kind.js';
import type { MediationMode } from './mediation-mode.js';
import type { MediationResult } from './mediation-result.js';

/** What a fact says. Languages are codes of ISO 639-3; amounts are integer fen. */
export type FactContent =
  /** The case came into the loop (进入闭环). */
  | ({ readonly kind: 'entered'; readonly platform: DisputeSource['platform'] } & FiledCategory)
  /** It is of another category than was thought (改类). */
  | ({ readonly kind: 'classed' } & FiledCategory)
  | { readonly kind: 'merged'; readonly into: string; readonly mergeId: string }
  | { readonly kind: 'merge-undone'; readonly mergeId: string }
  /** Mediation was accepted, to be held in these languages (受理调解). */
  | { readonly kind: 'accepted'; readonly languages: readonly string[] }
  /** The parties were mediated once: one case-time (调解一次, 件次). */
  | { readonly kind: 'mediated'; readonly mode: MediationMode; readonly languages: readonly string[] }
  /** Mediation ended, and what was at stake (调解结束, 涉案金额). A later one corrects an earlier one. */
  | { readonly kind: 'ended'; readonly result: MediationResult; readonly amountFen: number }
  /** Somebody went and saw whether the peace holds (回访一次). */
  | { readonly kind: 'followed-up' }
  /** It left the loop (办结); a case leaves it once. */
  | { readonly kind: 'closed' }
  /** It turned into something else, as a person confirmed with evidence (矛盾转化). */
  | { readonly kind: 'converted'; readonly to: ConversionKind }
  /** An earlier fact was not so (作废). It belongs to the same time as that one. */
  | { readonly kind: 'struck'; readonly factId: string };

export type FactKind = FactContent['kind'];

/** What of a fact is counted. */
export interface FiledFact {
  /** `DISPUTE:KIND:KEY`; the same one is filed once. */
  readonly id: string;
  readonly disputeId: string;
  readonly areaCode: string;
  /** When it happened: this is what puts it in a period. */
  readonly at: Date;
  /** When the hub learned it: this is what makes it late. */
  readonly knownAt: Date;
  readonly content: FactContent;
}

/** What a fact is filed with. */
export interface NewFact extends FiledFact {
  readonly by: Actor;
  /** In words: evidence, a remark (佐证、备注). May hold names. */
  readonly note?: string;
}

/** One thing about a case that figures count (统计事实): never changed, struck where it was wrong. */
export interface CaseFact extends Aggregate, NewFact {}
