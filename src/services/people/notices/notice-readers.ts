import type { Actor } from '../../../domain/people/actor.js';
import type { StaffNotice } from '../../../domain/staff-notices/staff-notice.js';
import { OFFICE_DESK } from '../../disputes/office-desk.js';

/** Whose notices somebody reads (可阅提醒): the own ones and, acting for the desk, those of the desk as such. */
export const inboxesOf = ({ personId, role, areaCode }: Actor): string[] =>
  role === 'desk' && areaCode === OFFICE_DESK.areaCode ? [personId, OFFICE_DESK.personId] : [personId];

/** Whether a notice is in an inbox that somebody reads: one that is still held, or was withdrawn, is in none. */
export const isInInboxOf = ({ recipient, state }: StaffNotice, reader: Actor): boolean =>
  state !== 'held' && state !== 'withdrawn' && inboxesOf(reader).includes(recipient.personId);
