import type { Aggregate } from '../effects/aggregate.js';
import type { IsoDate } from '../law/iso-date.js';
import type { Actor } from '../people/actor.js';

/** One side of a linkage agreement (联动单位): an office of the hub by its id, or another by its name alone. */
export interface LinkageParty {
  readonly officeId?: string;
  /** At most 80 characters. */
  readonly name: string;
  /** Whom to ask there, by name (联系人), at most 80 characters. */
  readonly contact: string;
}

/** That offices have agreed to work together (联动协议): who, what for, from when, and when they look at it again. */
export interface Linkage extends Aggregate {
  /** The area of the office that keeps it. */
  readonly areaCode: string;
  /** 2 to 20. */
  readonly parties: readonly LinkageParty[];
  /** 5 to 200 characters (联动事项). */
  readonly purpose: string;
  readonly from: IsoDate;
  /** The day by which the offices look at it again (复核日期). */
  readonly reviewOn: IsoDate;
  readonly recordedBy: Actor;
  readonly recordedAt: Date;
  readonly ended?: { readonly reason: string; readonly by: Actor; readonly at: Date };
}

/** Whether it holds on a day (联动有效): it has begun and nobody ended it; a review that is late ends nothing. */
const holdsOn = ({ from, ended }: Linkage, day: IsoDate): boolean => from <= day && !ended;

/** The agreement that holds between two offices, the one that was made last, and whom to ask at the second of them. */
export function linkageBetween(
  linkages: readonly Linkage[],
  [asking, asked]: readonly [string, string],
  day: IsoDate,
): { readonly id: string; readonly contact: string } | undefined {
  const found = linkages
    .filter((one) => holdsOn(one, day) && one.parties.some(({ officeId }) => officeId === asking))
    .flatMap(({ id, from, parties }) =>
      parties.filter(({ officeId }) => officeId === asked).map(({ contact }) => ({ id, from, contact })),
    )
    .toSorted((one, other) => (one.from < other.from ? -1 : 1))
    .at(-1);
  return found && { id: found.id, contact: found.contact };
}
