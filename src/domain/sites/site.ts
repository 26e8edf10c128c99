import type { Aggregate } from '../effects/aggregate.js';
import type { IsoDate } from '../law/iso-date.js';
import type { Actor } from '../people/actor.js';
import type { ChecklistItem } from './checklists.js';
import type { SiteKind } from './site-kind.js';

/** What is said of a site when it is opened (场所要素). */
export interface SiteFacts {
  /** At most 80 characters. */
  readonly name: string;
  readonly kind: SiteKind;
  readonly areaCode: string;
  /** At most 200 characters. */
  readonly address: string;
  /** When it is open, in words, at most 200 characters (开放时间). */
  readonly hours: string;
  /** How many mediators it is meant to have (应配调解员人数). */
  readonly staffWanted: number;
}

/** That somebody works at a site on these days (驻点); without a last day until further notice. */
export interface Stationing {
  readonly personId: string;
  readonly from: IsoDate;
  readonly until?: IsoDate;
}

/** The latest look at whether a site has what it must have (核查). */
export interface SiteCheck {
  readonly item: ChecklistItem;
  readonly isThere: boolean;
  /** What it can be seen by, such as where the photo lies; at most 500 characters (佐证). */
  readonly evidence: string;
  readonly checkedOn: IsoDate;
  readonly by: Actor;
}

/** Something that a site must have and has not, or that nobody has looked at: a task with a last day (整改事项). */
export interface SiteGap {
  readonly item: ChecklistItem;
  readonly since: IsoDate;
  readonly dueOn: IsoDate;
  /** Since when the leading group knows that it is overdue (超期上报). */
  readonly overdueAt?: Date;
}

/** Where people are mediated (场所), with its checklist and what is missing. */
export interface Site extends Aggregate, SiteFacts {
  readonly openedOn: IsoDate;
  readonly staff: readonly Stationing[];
  /** At most one for each item. */
  readonly checks: readonly SiteCheck[];
  readonly gaps: readonly SiteGap[];
}
