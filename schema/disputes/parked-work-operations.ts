import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Dispute } from '../../src/domain/disputes/dispute.js';
import { refuse } from '../../src/domain/disputes/refuse.js';
import type { RecordFacts } from '../../src/policy/record-facts.js';
import { recordOfDispute } from '../../src/policy/record-of-dispute.js';
import { dropParked } from '../../src/services/disputes/queue/drop-parked.js';
import { listParked } from '../../src/services/disputes/queue/list-parked.js';
import { listPlatforms } from '../../src/services/disputes/queue/list-platforms.js';
import {
  formatWorkAddress,
  parseWorkAddress,
  type ParkedWork as Waiting,
} from '../../src/services/disputes/queue/parked-work.js';
import { retryParked } from '../../src/services/disputes/queue/retry-parked.js';
import { actorOf, BadInput, Permitted } from '../kit/index.js';
import type { DisputesContext } from './context.js';
import { ParkedWork, PlatformStatus, ReleaseResult } from './parked-work.js';

const MOST_PER_PAGE = 100;
const WORK = { description: 'Which, as listed (事项编号).' } as const;
/** What belongs to no dispute concerns the whole subdistrict. */
const WHOLE: RecordFacts = { areaCode: '530112010' };

/** Looking after what waits: which platforms are late, what waits for a person, and letting it go on. */
@Resolver()
export class ParkedWorkOperations {
  @Query(() => [PlatformStatus], {
    nullable: true,
    description: 'How the hub gets on with each platform (平台概况).',
  })
  @Permitted('operate')
  async platforms(@Ctx() { services }: DisputesContext) {
    const found = await listPlatforms(services);
    return found.map(({ platform, ...rest }) => ({ ...rest, name: platform, of: WHOLE }));
  }

  @Query(() => [ParkedWork], {
    nullable: true,
    description: 'What waits for a person, longest waiting first (搁置事项清单).',
  })
  @Permitted('operate')
  async parkedWork(
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, at most 100 (条数).' })
    first: number,
    @Ctx() { services }: DisputesContext,
  ) {
    if (first < 1 || first > MOST_PER_PAGE) throw new BadInput(`first is from 1 to ${MOST_PER_PAGE}.`);
    return (await listParked(first, services)).map(seenWork);
  }

  @Mutation(() => ReleaseResult, {
    nullable: true,
    description: 'Has parked work tried again; what waits behind it follows in order (重试搁置事项).',
  })
  @Permitted('operate')
  retryParkedWork(@Arg('id', () => ID, WORK) id: string, @Ctx() context: DisputesContext) {
    const address = parseWorkAddress(id);
    return address ? retryParked(address, actorOf(context), context.services) : unknownWork();
  }

  @Mutation(() => ReleaseResult, {
    nullable: true,
    description: 'Gives parked work up; what waits behind it follows in order (放弃搁置事项).',
  })
  @Permitted('operate')
  dropParkedWork(
    @Arg('id', () => ID, WORK) id: string,
    @Arg('reason', () => String, { description: 'Why, 5 to 200 characters (理由).' }) reason: string,
    @Ctx() context: DisputesContext,
  ) {
    const address = parseWorkAddress(id);
    return address ? dropParked(address, reason, actorOf(context), context.services) : unknownWork();
  }
}

const unknownWork = () => refuse('not-found', '没有找到该事项。');

function seenWork({ type, aggregate, ...work }: Waiting) {
  const dispute = type === 'dispute' ? (aggregate as Dispute) : undefined;
  return {
    ...work,
    id: formatWorkAddress({ type, id: aggregate.id, effect: work.effect }),
    of: dispute ? recordOfDispute(dispute) : WHOLE,
    dispute,
  };
}
