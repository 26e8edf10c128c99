/** Why something was not done in a grid. A closed list. */
export const GRID_REFUSAL_CODES = [
  'not-found',
  'invalid-input',
  'outside-area',
  'not-yours',
  'wrong-state',
  'stops-open',
  'something-found',
] as const;

export type GridRefusalCode = (typeof GRID_REFUSAL_CODES)[number];

/** An expected "no" in a grid (不予办理). */
export interface GridRefusal {
  readonly refused: true;
  readonly code: GridRefusalCode;
  /** One sentence in Simplified Chinese, fit to be shown. */
  readonly message: string;
}

export const refuseInGrid = (code: GridRefusalCode, message: string): GridRefusal => ({
  refused: true,
  code,
  message,
});

export const isGridRefusal = (value: object): value is GridRefusal =>
  'refused' in value && value.refused === true;
