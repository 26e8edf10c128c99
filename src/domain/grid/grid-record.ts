import type { RecordDetails } from './record-details.js';

/** A dispute as the grid platform has it (网格平台纠纷记录): a projection, never changed by the hub. */
export interface GridRecord {
  /** The platform's own id of the record. */
  readonly externalId: string;
  readonly disputeId: string;
  readonly gridCode: string;
  readonly title: string;
  readonly reporter: { readonly id: string; readonly name: string };
  readonly happenedOn: Date;
  /** What the record says besides; absent of one that came before the hub kept it. */
  readonly details?: RecordDetails;
  /** The platform's time of what is shown. */
  readonly asOf: Date;
}
