/** A repository that keeps blind indexes, and makes them anew when their key was rotated. */
export interface BlindIndexed {
  /** How many documents have indexes under each key. */
  countByBlindKey(): Promise<ReadonlyMap<string, number>>;
  /**
   * Makes the indexes of some documents anew that are under other keys than the current one.
   *
   * @returns how many it found; none are left when there were none
   */
  reindex(limit: number): Promise<number>;
}
