import type { Step } from '../disputes/step.js';

/**
 * Hands a dispute over to the court's platform (诉调对接移送). The court answers with numbered progress
 * callbacks that carry the same key.
 */
export interface HandOverCommand {
  readonly kind: 'hand-over';
  readonly platform: 'court';
  /** Idempotency key: the court keeps one case for one key, however often it is sent. */
  readonly key: string;
  readonly disputeId: string;
  readonly title: string;
  readonly summary: string;
  readonly categoryCode: string;
  readonly areaCode: string;
  readonly mediator: { readonly id: string; readonly name: string };
  readonly parties: readonly { readonly name: string; readonly side: 'applicant' | 'respondent' }[];
}

/** Tells the grid platform how far its record has come (处理进度回传). */
export interface ProgressCommand {
  readonly kind: 'progress';
  readonly platform: 'grid';
  readonly key: string;
  /** The grid platform's own id of the record. */
  readonly externalId: string;
  readonly step: Step;
  readonly at: Date;
}

/** Whatever the hub can ask of a platform. */
export type PlatformCommand = HandOverCommand | ProgressCommand;
