import { Arg, Ctx, ID, Resolver, Subscription } from 'type-graphql';
import { Followed, Permitted } from '../kit/index.js';
import type { DisputesContext } from './context.js';
import { Dispute } from './dispute.js';

/** Following disputes. */
@Resolver()
export class DisputeSubscriptions {
  @Subscription(() => Dispute, {
    nullable: true,
    description: 'One dispute as it stands, and again whenever it has changed (关注纠纷进展).',
    topics: 'dispute',
  })
  @Permitted('read-cases')
  @Followed({ type: 'dispute', query: 'dispute' })
  disputeChanged(
    @Arg('id', () => ID, { description: 'Id of the dispute (纠纷编号).' }) id: string,
    @Ctx() { disputes }: DisputesContext,
  ) {
    return disputes.load(id);
  }
}
