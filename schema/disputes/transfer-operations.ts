import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Dispute as DisputeOnFile } from '../../src/domain/disputes/dispute.js';
import { isRefusal } from '../../src/domain/disputes/is-refusal.js';
import type { Refusal } from '../../src/domain/disputes/refusal.js';
import { routingOf } from '../../src/domain/routing/case-routing.js';
import { officeIdOf } from '../../src/domain/routing/office-id-of.js';
import type { TransferPurpose } from '../../src/domain/routing/transfer.js';
import { HOME_OFFICE, OFFICES } from '../../src/policy/offices.js';
import { recordOfDispute } from '../../src/policy/record-of-dispute.js';
import { answerTransfer, type TransferAct } from '../../src/services/disputes/routing/answer-transfer.js';
import { transferDispute } from '../../src/services/disputes/routing/transfer-dispute.js';
import { actorOf, BadInput, Permitted } from '../kit/index.js';
import type { DisputesContext } from './context.js';
import { Dispute } from './dispute.js';
import { DisputeResult } from './dispute-result.js';
import { TransferActEnum, TransferPurposeEnum } from './routing-terms.js';
import { Office, Transfer, transferOf } from './transfer.js';

const DISPUTE = { description: 'Id of the dispute (纠纷编号).' } as const;
const MOST_PER_PAGE = 100;

const result = (outcome: DisputeOnFile | Refusal) => (isRefusal(outcome) ? outcome : { dispute: outcome });

/** Offices of three levels ask each other to take a dispute over, or to help. */
@Resolver(() => Dispute)
export class TransferOperations {
  @FieldResolver()
  office(@Root() dispute: DisputeOnFile) {
    return { ...(routingOf(dispute).office ?? HOME_OFFICE), of: recordOfDispute(dispute) };
  }

  @FieldResolver()
  transfers(@Root() dispute: DisputeOnFile) {
    const of = recordOfDispute(dispute);
    return routingOf(dispute).transfers.map((one) => transferOf(one, dispute.id, of));
  }

  @Query(() => [Office], {
    nullable: true,
    description: 'Every office that disputes are routed to, from below (分流单位).',
  })
  @Permitted('look-up')
  offices() {
    return OFFICES;
  }

  @Query(() => [Transfer], {
    nullable: true,
    description: "What waits for a receipt to or from the caller's office, oldest first (待签收移交).",
  })
  @Permitted('route')
  async openTransfers(
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many cases, at most 100 (条数).' })
    first: number,
    @Ctx() context: DisputesContext,
  ) {
    if (first < 1 || first > MOST_PER_PAGE) throw new BadInput(`first is from 1 to ${MOST_PER_PAGE}.`);
    const own = officeIdOf(actorOf(context));
    if (own === undefined) return [];
    const found = await context.services.repositories.disputes.withOpenTransfers([own], first);
    return found.flatMap((dispute) =>
      routingOf(dispute)
        .transfers.filter(
          ({ state, from, to }) => state === 'sent' && [from.personId, to.personId].includes(own),
        )
        .map((one) => transferOf(one, dispute.id, recordOfDispute(dispute))),
    );
  }

  @Mutation(() => DisputeResult, {
    nullable: true,
    description:
      'Asks an office to take a dispute over, one level up or down, or to assist; until its receipt nothing changes hands (移交、请求协办).',
  })
  @Permitted('route')
  async transferDispute(
    @Arg('id', () => ID, DISPUTE) id: string,
    @Arg('to', () => ID, { description: 'Id of the office (接收单位编号).' }) officeId: string,
    @Arg('purpose', () => TransferPurposeEnum, { description: 'What for (移交事由).' })
    purpose: TransferPurpose,
    @Arg('reason', () => String, { description: 'Why, in 5 to 200 characters (理由).' }) reason: string,
    @Arg('seenRevision', () => Int, {
      nullable: true,
      description: 'The revision that the caller was looking at; a newer one on file refuses (所见修订号).',
    })
    seen: number | null,
    @Ctx() context: DisputesContext,
  ) {
    const seenBy = typeof seen === 'number' ? { seenRevision: seen } : {};
    const input = { officeId, purpose, reason, ...seenBy };
    return result(await transferDispute(id, input, actorOf(context), context.services));
  }

  @Mutation(() => DisputeResult, {
    nullable: true,
    description:
      'Ends a transfer: receipt or refusal by the office that was asked, recall by whoever asked (签收、退回、撤回).',
  })
  @Permitted('route')
  async answerTransfer(
    @Arg('id', () => ID, DISPUTE) id: string,
    @Arg('number', () => Int, { description: 'Which transfer (移交序号).' }) number: number,
    @Arg('act', () => TransferActEnum, { description: 'What (办理).' }) act: TransferAct['act'],
    @Arg('reason', () => String, {
      nullable: true,
      description: 'Why, in 5 to 200 characters; of all but a receipt (理由).',
    })
    reason: string | null,
    @Ctx() context: DisputesContext,
  ) {
    const said = { number, act, ...(typeof reason === 'string' ? { reason } : {}) };
    return result(await answerTransfer(id, said, actorOf(context), context.services));
  }
}
