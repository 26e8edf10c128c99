import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { isRefusal } from '../../src/domain/disputes/is-refusal.js';
import { UNMASKABLE_FIELDS } from '../../src/policy/unmaskable-fields.js';
import { copyOwnData } from '../../src/services/disputes/copy-own-data.js';
import { copyPersonalData } from '../../src/services/disputes/copy-personal-data.js';
import { disputesPastRetention } from '../../src/services/disputes/disputes-past-retention.js';
import { actorOf, BadInput, Permitted } from '../kit/index.js';
import type { DisputesContext } from './context.js';
import { Dispute } from './dispute.js';
import { PersonalCopy, PersonalCopyResult } from './personal-copy.js';
import { personalCopyOf } from './personal-copy-of.js';

const MOST_PER_PAGE = 100;

/** What people may ask of what is held about them, and what need not be held any more. */
@Resolver()
export class PersonalCopyOperations {
  @Query(() => PersonalCopyResult, {
    nullable: true,
    description: 'A copy of all that is held about a party, to be given to that person; recorded (查阅复制).',
  })
  @Permitted('give-copy')
  async personalDataCopy(
    @Arg('partyId', () => ID, { description: 'Id of the party (当事人编号).' }) partyId: string,
    @Arg('reason', () => String, {
      description: 'Who asked, and how it was made sure who that is, in 5 to 200 characters (理由).',
    })
    reason: string,
    @Ctx() context: DisputesContext,
  ) {
    const copy = await copyPersonalData({ partyId, reason }, actorOf(context), context.services);
    return isRefusal(copy) ? copy : personalCopyOf(copy, Object.values(UNMASKABLE_FIELDS));
  }

  @Query(() => PersonalCopy, {
    nullable: true,
    description: 'A copy of what is held about the resident who asks; recorded (本人查阅).',
  })
  @Permitted('own-copy')
  async ownDataCopy(@Ctx() context: DisputesContext) {
    return personalCopyOf(await copyOwnData(actorOf(context), context.services), []);
  }

  @Query(() => [Dispute], {
    nullable: true,
    description: 'Closed disputes that need not be kept any more, longest first (保存期限已届满的纠纷).',
  })
  @Permitted('erase')
  disputesPastRetention(
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, at most 100 (条数).' })
    first: number,
    @Ctx() context: DisputesContext,
  ) {
    if (first < 1 || first > MOST_PER_PAGE) throw new BadInput(`first is from 1 to ${MOST_PER_PAGE}.`);
    return disputesPastRetention(first, actorOf(context), context.services);
  }
}
