import type { Owner } from '../people/owner.js';

/** The levels that disputes are routed over, from below (三级): community 村社区, subdistrict 街道, district 区县. */
export const OFFICE_LEVELS = ['community', 'subdistrict', 'district'] as const;

export type OfficeLevel = (typeof OFFICE_LEVELS)[number];

/** An office that answers for disputes at one level (责任单位), as their owner: its `personId` names the office. */
export interface Office extends Owner {
  readonly level: OfficeLevel;
  /** The office one level up; absent where the hub knows of none. */
  readonly above?: string;
}
