/** That a resident reported a dispute at the public account and is to hear how it goes on (公众号绑定). */
export interface AccountBinding {
  readonly disputeId: string;
  readonly residentId: string;
  /** The short number that the resident was told (受理编号). */
  readonly number: string;
  readonly boundAt: Date;
}
