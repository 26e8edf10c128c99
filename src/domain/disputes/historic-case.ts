import type { MediationMode } from '../figures/mediation-mode.js';
import type { MediationResult } from '../figures/mediation-result.js';
import type { DisputeFacts } from './dispute-facts.js';
import type { DisputeSource } from './dispute-source.js';

/** A case that was over before the hub kept it, as a ledger of the office has it (历史台账案件). */
export interface HistoricCase extends DisputeFacts {
  /** What its row is known by in the ledger (台账编号): the same one is taken over once. */
  readonly key: string;
  readonly areaCode: string;
  /** Which platform it was first reported on. */
  readonly reportedOn: DisputeSource['platform'];
  readonly reportedAt: Date;
  readonly closedAt: Date;
  readonly accepted?: { readonly at: Date; readonly languages: readonly string[] };
  readonly mediations: readonly {
    readonly at: Date;
    readonly mode: MediationMode;
    readonly languages: readonly string[];
  }[];
  readonly ended?: { readonly at: Date; readonly result: MediationResult; readonly amountFen: number };
  /** When somebody went and saw whether the peace held. */
  readonly followUps: readonly Date[];
}
