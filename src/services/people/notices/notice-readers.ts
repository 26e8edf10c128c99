import type { Actor } from '../../../domain/people/actor.js';
import { officeId } from '../../../domain/routing/office-id-of.js';
import type { StaffNotice } from '../../../domain/staff-notices/staff-notice.js';

/** Whose notices somebody reads (可阅提醒): the own ones and, acting for an office, those of the office as such. */
export const inboxesOf = ({ personId, role, areaCode }: Actor): string[] =>
  role === 'desk' || role === 'community-secretary' ? [personId, officeId(areaCode)] : [personId];

/** Whether a notice is in an inbox that somebody reads: one that is still held, or was withdrawn, is in none. */
export const isInInboxOf = ({ recipient, state }: StaffNotice, reader: Actor): boolean =>
  state !== 'held' && state !== 'withdrawn' && inboxesOf(reader).includes(recipient.personId);
