import type { Actor } from '../people/actor.js';

/**
 * What kind of organisation helps with a case (协办单位类别): an office of the hub 综治中心, a Party branch 党支部, a police station
 * 派出所, a judicial office 司法所, a department of the government 政府部门.
 */
export const CO_OWNER_KINDS = [
  'office',
  'party-branch',
  'police-station',
  'judicial-office',
  'department',
] as const;

export type CoOwnerKind = (typeof CO_OWNER_KINDS)[number];

/** An organisation that is answerable for part of a case beside its owner (协办单位). An office sees the case by that right. */
export interface CoOwner {
  /** Of an office its id; unique in the case. */
  readonly id: string;
  readonly kind: CoOwnerKind;
  readonly name: string;
  /** Whom to ask there, by name (联系人); of an office whoever took it on. */
  readonly contact: string;
  /** What it does, 5 to 200 characters (协办任务). */
  readonly task: string;
  readonly since: Date;
  readonly by: Actor;
}
