import type { User } from '../../domain/people/user.js';
import { handOnNotices } from '../effects/hand-on-notices.js';
import { NOTICE_LANE } from '../effects/tell-staff.js';

/** The account with the order to give on what its owner has not seen, since a post was lost (岗位变动转交提醒). */
export const handingOn = (changed: User, now: Date): User => ({
  ...changed,
  effects: [
    ...changed.effects,
    handOnNotices.emit({ lane: NOTICE_LANE, key: String(changed.version + 1), notBefore: now }, {}),
  ],
});
