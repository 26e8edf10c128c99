/** Somebody of the subdistrict who is known by an account elsewhere (群众), and by no name. */
export interface Resident {
  /** `resident:` and what the account's blind index was when she first came; it stays when that index changes. */
  readonly id: string;
  readonly openid: string;
  readonly firstSeenAt: Date;
}
