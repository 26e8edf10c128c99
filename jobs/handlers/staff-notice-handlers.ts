import type { User } from '../../src/domain/people/user.js';
import type { ServiceContext } from '../../src/services/context.js';
import { handOnNotices } from '../../src/services/effects/hand-on-notices.js';
import { tellStaff as tellStaffEffect } from '../../src/services/effects/tell-staff.js';
import { handOn } from '../../src/services/people/notices/hand-on.js';
import { tellStaff } from '../../src/services/people/notices/tell-staff.js';
import type { EffectHandler } from '../effect-handler.js';

/** Tells people of the office (发出工作提醒). */
export const tellStaffHandler = (context: ServiceContext): EffectHandler => ({
  kind: tellStaffEffect.name,
  replayClass: () => 'keyed',
  async run(effect) {
    const { occasion, rung } = tellStaffEffect.payloadOf(effect);
    await tellStaff(occasion, rung, context);
    return { outcome: 'done' };
  },
});

/** Gives notices on where a post was lost (岗位变动转交提醒). */
export const handOnNoticesHandler = (context: ServiceContext): EffectHandler<User> => ({
  kind: handOnNotices.name,
  replayClass: () => 'keyed',
  async run(_effect, { id }) {
    await handOn(id, context);
    return { outcome: 'done' };
  },
});
