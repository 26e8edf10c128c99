import { findPostArea } from '../../domain/areas/find-post-area.js';
import { dayInShanghai } from '../../domain/law/day-in-shanghai.js';
import { parseIsoDate } from '../../domain/law/parse-iso-date.js';
import { type IdentityRefusal, refuseIdentity } from '../../domain/people/identity-refusal.js';
import type { Post } from '../../domain/people/post.js';
import { ROLES } from '../../domain/people/role.js';
import { newId } from '../context.js';
import type { IdentityContext } from './identity-context.js';

/** What an operator says of a post, as it was typed. */
export interface PostOrder {
  readonly role: string;
  readonly areaCode: string;
  /** YYYY-MM-DD; without it today. */
  readonly from?: string;
  /** YYYY-MM-DD, the last day. */
  readonly until?: string;
}

/** Who comes in another way: the hub itself, partner systems, and residents. */
const NOT_STAFF: readonly string[] = ['hub', 'partner', 'resident'];

/** Makes a post of an operator's words (岗位). */
export function newPost(order: PostOrder, { clock }: Pick<IdentityContext, 'clock'>): Post | IdentityRefusal {
  const role = ROLES.find((each) => each === order.role && !NOT_STAFF.includes(each));
  if (!role) return refuseIdentity('role-not-assignable');
  if (!findPostArea(order.areaCode)) return refuseIdentity('area-not-found');
  const from = order.from === undefined ? dayInShanghai(clock.now()) : parseIsoDate(order.from);
  const until = order.until === undefined ? undefined : parseIsoDate(order.until);
  const impossible =
    order.until !== undefined && (until === undefined || (from !== undefined && until < from));
  if (from === undefined || impossible) return refuseIdentity('invalid-period');
  return {
    id: newId(clock),
    role,
    areaCode: order.areaCode,
    from,
    ...(until === undefined ? {} : { until }),
  };
}
