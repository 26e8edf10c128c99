import type { IsoDate } from '../law/iso-date.js';

/** What a leader is answerable for in a family (领导三包): resolve 包化解, visit 包走访, stabilise 包稳控. */
export const FAMILY_DUTIES = ['resolve', 'visit', 'stabilise'] as const;

export type FamilyDuty = (typeof FAMILY_DUTIES)[number];

/**
 * Who knows that a duty was missed (逐级提醒): nobody 未提醒, whoever has it 已提醒, the leading group 已报领导小组, and it became
 * a supervision order 已督办. It only rises until the duty is done.
 */
export const DUTY_LEVELS = ['none', 'reminded', 'leading-group', 'ordered'] as const;

export type DutyLevel = (typeof DUTY_LEVELS)[number];

/** The leader who has a duty (包保领导). */
export interface DutyLeader {
  readonly personId: string;
  readonly name: string;
}

/** One duty as it stands: whose it is, and by which day it is to be seen to next (包保安排). */
export interface PlannedDuty {
  readonly leader: DutyLeader;
  readonly dueOn: IsoDate;
  readonly told: DutyLevel;
}

export type DutyPlan = Readonly<Record<FamilyDuty, PlannedDuty>>;
