import type { IsoDate } from '../law/iso-date.js';
import type { Role } from '../people/role.js';
import type { SpokenLanguage } from './spoken-language.js';

/** A post in which somebody may mediate (调解岗位): one of the three roles, for an area. */
export interface MediatorSeat {
  readonly role: Role;
  readonly areaCode: string;
}

/** Days on which somebody is away (请假、外出), both included. */
export interface Absence {
  readonly from: IsoDate;
  readonly until: IsoDate;
}

/** Somebody who may be asked to mediate (候选调解员): all that the choice may rest on, and nothing else. */
export interface MediatorCandidate {
  readonly personId: string;
  /** The posts held on the day. */
  readonly seats: readonly MediatorSeat[];
  /** Where the person lives: 身边人 first. */
  readonly homeAreaCode: string;
  readonly languages: readonly SpokenLanguage[];
  /** What the person knows best: codes of GB/T 31000 with two or four digits (擅长类别). */
  readonly specialities: readonly string[];
  readonly absences: readonly Absence[];
  /** Mediations that ended, and that ended with an agreement (调解成效). */
  readonly record: { readonly ended: number; readonly succeeded: number };
  /** Open cases in the person's hands (在办件数). */
  readonly load: number;
  /** No more than so many at a time (办案上限). */
  readonly mostCases: number;
}
