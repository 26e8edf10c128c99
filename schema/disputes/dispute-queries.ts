import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { DisputeSource } from '../../src/domain/disputes/dispute-source.js';
import { type Listing, listingOf } from '../../src/policy/listing.js';
import { actorOf, BadInput, Permitted } from '../kit/index.js';
import { PlatformEnum } from '../terms/platform.js';
import type { DisputesContext } from './context.js';
import { Dispute } from './dispute.js';
import { DisputeConnection } from './dispute-connection.js';

const MOST_PER_PAGE = 100;

/** Reading disputes. */
@Resolver(() => DisputeConnection)
export class DisputeQueries {
  @Query(() => Dispute, { nullable: true, description: 'One dispute by its id (按编号查纠纷).' })
  @Permitted('read-cases')
  dispute(
    @Arg('id', () => ID, { description: 'Id of the dispute (纠纷编号).' }) id: string,
    @Ctx() { disputes }: DisputesContext,
  ) {
    return disputes.load(id);
  }

  @Query(() => Dispute, {
    nullable: true,
    description:
      "The dispute that a platform's record is handled in, if it has become one: the winner of a merge (按来源查纠纷).",
  })
  @Permitted('read-cases')
  async disputeOfSource(
    @Arg('platform', () => PlatformEnum, { description: 'Which platform (平台).' })
    platform: DisputeSource['platform'],
    @Arg('externalId', () => ID, { description: "The platform's own id of the record (平台记录编号)." })
    externalId: string,
    @Ctx() { services, disputes }: DisputesContext,
  ) {
    const id = await services.repositories.sources.find(platform, externalId);
    const own = id === undefined ? undefined : await disputes.load(id);
    return (own?.mergedInto ? await disputes.load(own.mergedInto.disputeId) : own) ?? null;
  }

  /** Only when it is asked for: counting reads more than a page does. */
  @FieldResolver()
  totalCount(@Root() { listing }: { listing: Listing }, @Ctx() { services }: DisputesContext) {
    return services.repositories.disputes.count(listing);
  }

  @Query(() => DisputeConnection, {
    nullable: true,
    description:
      "The disputes that the caller may know of, of the caller's area, newest first (本辖区纠纷列表).",
  })
  @Permitted('read-cases')
  async disputes(
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, at most 100 (条数).' })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor to go on from (游标).' })
    after: string | null,
    @Ctx() context: DisputesContext,
  ) {
    if (first < 1 || first > MOST_PER_PAGE) throw new BadInput(`first is from 1 to ${MOST_PER_PAGE}.`);
    const listing = listingOf(actorOf(context));
    const { repositories } = context.services;
    const found = await repositories.disputes.page({
      listing,
      ...(after ? { before: after } : {}),
      limit: first + 1,
    });
    const edges = found.slice(0, first).map((node) => ({ cursor: node.id, node }));
    return {
      edges,
      listing,
      pageInfo: { hasNextPage: found.length > first, endCursor: edges.at(-1)?.cursor ?? null },
    };
  }
}
