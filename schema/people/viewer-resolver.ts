import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { isHeld } from '../../src/domain/people/post.js';
import { inboxesOf } from '../../src/services/people/notices/notice-readers.js';
import { actorOf, Permitted } from '../kit/index.js';
import type { PeopleContext } from './context.js';
import { Viewer } from './viewer.js';

/** Who asks. */
@Resolver(() => Viewer)
export class ViewerResolver {
  @Query(() => Viewer, { nullable: true, description: 'Who asks, and as what (当前用户).' })
  @Permitted('own-account')
  viewer(@Ctx() context: PeopleContext) {
    const caller = actorOf(context);
    const { personId, name, role, areaCode } = caller;
    return { personId, name, role, areaCode, inboxes: inboxesOf(caller) };
  }

  @FieldResolver()
  async posts(@Root() { personId = '' }: Viewer, @Ctx() { services }: PeopleContext) {
    const { repositories, clock } = services;
    const user = await repositories.users.find(personId);
    return user?.posts.filter((post) => isHeld(post, clock.now())) ?? null;
  }
}
