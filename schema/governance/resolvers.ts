import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { areasBelow } from '../../src/domain/areas/areas-below.js';
import type { AttachedFile } from '../../src/domain/files/attached-file.js';
import type {
  SupervisionOrder as OrderOnFile,
  OrderState,
} from '../../src/domain/governance/supervision-order.js';
import { disclose } from '../../src/policy/disclose.js';
import type { RecordFacts } from '../../src/policy/record-facts.js';
import { recordOfDispute } from '../../src/policy/record-of-dispute.js';
import { actorOf, BadInput, Labelled, Permitted } from '../kit/index.js';
import { syncWith } from '../terms/sync-with.js';
import { AppReport } from './app-report.js';
import { Attachment } from './attachment.js';
import type { GovernanceContext } from './context.js';
import { Dispute } from './dispute.js';
import { seenOrder } from './seen-order.js';
import { SupervisionOrder } from './supervision-order.js';
import { SupervisionStateEnum } from './supervision-terms.js';

const MOST_PER_PAGE = 100;
const STANDING: readonly OrderState[] = ['issued', 'received', 'answered'];

/** What the comprehensive-governance app and supervision add to a dispute. */
@Resolver(() => Dispute)
export class GovernanceDisputeResolver {
  @FieldResolver(() => [AppReport])
  async appReports(@Root() { id }: Dispute, @Ctx() { disputes, reportsOfDispute }: GovernanceContext) {
    const dispute = await disputes.load(id);
    if (!dispute) return [];
    const of = recordOfDispute(dispute);
    return (await reportsOfDispute.load(id)).map(({ id: externalId, reporter, files, ...report }) => ({
      ...report,
      of,
      externalId,
      reporterName: reporter.name,
      fileCount: files.length,
    }));
  }

  @FieldResolver()
  async governanceSync(@Root() { id }: Dispute, @Ctx() context: GovernanceContext) {
    const { disputes, reportsOfDispute, ordersOfDispute, health } = context;
    const dispute = await disputes.load(id);
    const [reports, orders] = await Promise.all([reportsOfDispute.load(id), ordersOfDispute.load(id)]);
    if (!dispute || reports.length + orders.length === 0) return null;
    const effects = [dispute, ...orders].flatMap((one) => one.effects);
    return syncWith('governance-app', dispute, await health.load('governance-app'), effects);
  }

  @FieldResolver(() => [Attachment])
  async attachments(@Root() { id }: Dispute, @Ctx() { disputes, filesOfDispute }: GovernanceContext) {
    const whole = await disputes.load(id);
    const ids = whole ? [id, ...(whole.absorbs ?? []).map(({ disputeId }) => disputeId)] : [];
    const all = await Promise.all(
      ids.map(async (part) => {
        const dispute = await disputes.load(part);
        const of = dispute && recordOfDispute(dispute);
        return of ? (await filesOfDispute.load(part)).map((file) => seenFile(file, of)) : [];
      }),
    );
    return all.flat();
  }

  @FieldResolver(() => [SupervisionOrder])
  async supervisionOrders(
    @Root() { id }: Dispute,
    @Ctx() { disputes, ordersOfDispute, services }: GovernanceContext,
  ) {
    const dispute = await disputes.load(id);
    if (!dispute) return [];
    return (await ordersOfDispute.load(id)).map((order) => seenOrder(order, dispute, services.clock.now()));
  }
}

/** What an order is about. */
@Resolver(() => SupervisionOrder)
export class SupervisionOrderResolver {
  @FieldResolver(() => Dispute, { nullable: true, description: 'About which dispute (督办的纠纷).' })
  @Labelled('case')
  dispute(@Root() { of }: SupervisionOrder & { readonly of: RecordFacts }) {
    return { id: of.id };
  }
}

/** Supervision orders by themselves. */
@Resolver()
export class SupervisionQueries {
  @Query(() => SupervisionOrder, { nullable: true, description: 'One supervision order (按编号查督办单).' })
  @Permitted('read-cases')
  async supervisionOrder(
    @Arg('id', () => ID, { description: 'Id of the order (督办单编号).' }) id: string,
    @Ctx() context: GovernanceContext,
  ) {
    const order = await context.services.repositories.supervisionOrders.find(id);
    return order ? ((await known([order], context))[0] ?? null) : null;
  }

  @Query(() => [SupervisionOrder], {
    nullable: true,
    description:
      "Supervision orders of the caller's area, the earliest deadline first; those about disputes that the caller may not know of are left out (本辖区督办单).",
  })
  @Permitted('work')
  async supervisionOrders(
    @Arg('states', () => [SupervisionStateEnum], {
      nullable: true,
      description: 'How they stand; left out, those that have not ended (状态).',
    })
    states: OrderState[] | null,
    @Arg('overdue', () => Boolean, {
      defaultValue: false,
      description: 'Only those whose deadline has passed (仅超期).',
    })
    overdue: boolean,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, at most 100 (条数).' })
    first: number,
    @Ctx() context: GovernanceContext,
  ) {
    if (first < 1 || first > MOST_PER_PAGE) throw new BadInput(`first is from 1 to ${MOST_PER_PAGE}.`);
    const { repositories, clock } = context.services;
    const orders = await repositories.supervisionOrders.inState({
      states: states ?? STANDING,
      areaCodes: areasBelow(actorOf(context).areaCode),
      limit: first,
      ...(overdue ? { before: clock.now() } : {}),
    });
    return known(orders, context);
  }
}

/** A file as it is listed: where to get it stands there once there is something to get. */
const seenFile = ({ type, ...file }: AttachedFile, of: RecordFacts) => ({
  ...file,
  of,
  mediaType: type,
  path: file.state === 'kept' ? `/files/${encodeURIComponent(file.id)}` : undefined,
});

/** Orders as they are seen; those about a dispute that the caller may not know of are not. */
async function known(orders: readonly OrderOnFile[], { caller, disputes, services }: GovernanceContext) {
  const seen = await Promise.all(
    orders.map(async (order) => {
      const dispute = await disputes.load(order.disputeId);
      if (!dispute || disclose('case', caller, recordOfDispute(dispute)) !== 'clear') return [];
      return [seenOrder(order, dispute, services.clock.now())];
    }),
  );
  return seen.flat();
}
