/** The candidates of one question with their features: row by row, `width` numbers each. */
export interface CandidateTable {
  readonly units: readonly number[];
  readonly rows: Float32Array;
  readonly width: number;
}
