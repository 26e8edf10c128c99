import { type AccountRefusal, refuseAccount } from '../../domain/account/account-refusal.js';
import { auditedNotice } from '../../domain/account/audited-notice.js';
import type { Notice } from '../../domain/account/notice.js';
import { areaReaches } from '../../domain/areas/area-reaches.js';
import type { Actor } from '../../domain/people/actor.js';
import type { ServiceContext } from '../context.js';

/** Somebody has told a resident in person what no message could (上门告知登记). */
export async function recordVisit(
  noticeId: string,
  by: Actor,
  { repositories, clock }: ServiceContext,
): Promise<Notice | AccountRefusal> {
  const at = clock.now();
  const outcome = await repositories.notices.change<Notice | AccountRefusal>(noticeId, (current) => {
    if (current.areaCode === undefined || !areaReaches(by.areaCode, current.areaCode)) {
      return { result: refuseAccount('outside-area', '这条通知不在您负责的辖区内。') };
    }
    if (current.state !== 'visit-due') {
      return { result: refuseAccount('no-visit-due', '这条通知不需要上门告知。') };
    }
    const next: Notice = {
      ...current,
      state: 'visited',
      visit: { personId: by.personId, name: by.name, at },
      effects: [...current.effects, auditedNotice(noticeId, 'visited', by, at)],
    };
    return { next, result: next };
  });
  return outcome ?? refuseAccount('not-found', '没有找到这条通知。');
}
