import type { Actor } from '../../src/domain/people/actor.js';
import type { ServiceContext } from '../../src/services/context.js';
import { addPost } from '../../src/services/identity/add-post.js';
import { addUser } from '../../src/services/identity/add-user.js';
import { OPERATOR } from './staff.js';

const SESSION_TIMES = { idleMs: 1_800_000, longestMs: 43_200_000 };

/** Gives somebody an account with the post, and says as whom he or she acts with it. */
export async function hireFor(
  loginName: string,
  who: Pick<Actor, 'name' | 'role' | 'areaCode'>,
  services: ServiceContext,
): Promise<Actor> {
  const context = { ...services, sessionTimes: SESSION_TIMES };
  const { name, role, areaCode } = who;
  const added = await addUser({ loginName, name }, OPERATOR, context);
  const given = 'refused' in added ? added : await addPost(loginName, { role, areaCode }, OPERATOR, context);
  if ('refused' in given) throw new Error(given.code);
  return { personId: `staff:${loginName}`, name, role, areaCode };
}
