import { isHeld } from '../../../domain/people/post.js';
import type { Holder } from '../../../domain/staff-notices/choose-recipients.js';
import type { ServiceContext } from '../../context.js';

/** Who holds which posts now (在岗人员), and who has an account at all. */
export interface PostHolders {
  readonly holders: readonly Holder[];
  readonly known: ReadonlySet<string>;
}

export async function postHolders({
  repositories,
  clock,
}: Pick<ServiceContext, 'repositories' | 'clock'>): Promise<PostHolders> {
  const users = await repositories.users.posts();
  const now = clock.now();
  return {
    known: new Set(users.map(({ id }) => id)),
    holders: users
      .filter(({ state }) => state === 'active')
      .map(({ id, name, posts }) => ({
        personId: id,
        name,
        posts: posts.filter((post) => isHeld(post, now)),
      })),
  };
}
