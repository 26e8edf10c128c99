/** A dispute as the grid platform has it (网格平台纠纷记录): a projection, never changed by the hub. */
export interface GridRecord {
  /** The platform's own id of the record. */
  readonly externalId: string;
  readonly disputeId: string;
  readonly gridCode: string;
  readonly title: string;
  readonly reporter: { readonly id: string; readonly name: string };
  readonly happenedOn: Date;
  /** The platform's time of what is shown. */
  readonly asOf: Date;
}
