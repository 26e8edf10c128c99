/** A county-level division outside whose offices work with the hub (区县), by its code of GB/T 2260. */
export interface District {
  readonly code: string;
  readonly name: string;
}

/**
 * The districts whose offices are asked to lead or to help: the subdistrict's own, and a neighbour. They are no areas of the
 * hub: nobody sees anything here for holding a post there, but for what that office was given.
 */
export const DISTRICTS: readonly District[] = [
  { code: '530112', name: '西山区' },
  { code: '530181', name: '安宁市' },
];
