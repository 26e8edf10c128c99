import type { Owner } from '../../../domain/people/owner.js';
import { isHeld, type Post } from '../../../domain/people/post.js';
import type { Role } from '../../../domain/people/role.js';
import type { ServiceContext } from '../../context.js';

const MOST_PEOPLE = 500;

/**
 * Who holds a post in one of these roles for an area now (在岗人员), by name: from the accounts and from the files of people.
 *
 * @param fallback the office itself, where nobody holds such a post: so that what is told is always told to somebody
 */
export async function holdersOf(
  roles: readonly Role[],
  areaCode: string,
  fallback: Owner,
  { repositories, clock }: Pick<ServiceContext, 'repositories' | 'clock'>,
): Promise<Owner[]> {
  const now = clock.now();
  const users = (await repositories.users.all()).filter(({ state }) => state === 'active');
  const profiles = await repositories.personProfiles.withPosts(roles, [areaCode], MOST_PEOPLE);
  const holds = (post: Omit<Post, 'endedAt'>) =>
    roles.includes(post.role) && post.areaCode === areaCode && isHeld(post, now);
  const found = [...users, ...profiles].flatMap(({ id, name, posts }): Owner[] => {
    const post = posts.find(holds);
    return post ? [{ personId: id, name, role: post.role, areaCode }] : [];
  });
  const byId = new Map(found.map((person) => [person.personId, person]));
  return byId.size > 0 ? [...byId.values()] : [fallback];
}
