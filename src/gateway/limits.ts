/** How much one request may ask for (请求限额). */
export interface Limits {
  /** Fields within fields; fragments do not count. */
  readonly depth: number;
  /** Renamed fields, each time a fragment is used counted anew. */
  readonly aliases: number;
  /** Fields an operation starts with. */
  readonly rootFields: number;
  /** Estimated number of values in the answer, with page sizes (`first`, `last`) multiplied in. */
  readonly cost: number;
  /** Words and signs of the query text. */
  readonly tokens: number;
  /** Size of a request's body, in bytes. */
  readonly bodyBytes: number;
}

export const DEFAULT_LIMITS: Limits = {
  depth: 12,
  aliases: 30,
  rootFields: 20,
  cost: 20_000,
  tokens: 2_000,
  bodyBytes: 1024 * 1024,
};
