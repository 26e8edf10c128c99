import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { areasBelow } from '../../src/domain/areas/areas-below.js';
import type { CorrectableField } from '../../src/domain/disputes/correctable-field.js';
import type {
  Correction as CorrectionOnFile,
  CorrectionState,
} from '../../src/domain/disputes/correction.js';
import type { Dispute } from '../../src/domain/disputes/dispute.js';
import { isRefusal } from '../../src/domain/disputes/is-refusal.js';
import type { Refusal } from '../../src/domain/disputes/refusal.js';
import { recordOfDispute } from '../../src/policy/record-of-dispute.js';
import { decideCorrection } from '../../src/services/disputes/decide-correction.js';
import { requestCorrection } from '../../src/services/disputes/request-correction.js';
import { actorOf, BadInput, Permitted } from '../kit/index.js';
import type { DisputesContext } from './context.js';
import { CorrectableFieldEnum } from './correctable-field.js';
import { Correction, CorrectionResult, CorrectionStateEnum, correctionOf } from './correction.js';

const MOST_PER_PAGE = 100;
const ID_OF = { description: 'Id of the correction (更正申请编号).' } as const;

type Outcome = { readonly correction: CorrectionOnFile; readonly dispute: Dispute } | Refusal;

const result = (outcome: Outcome) =>
  isRefusal(outcome)
    ? outcome
    : { correction: correctionOf(outcome.correction, recordOfDispute(outcome.dispute)) };

/** Correcting what is recorded wrongly about somebody. */
@Resolver()
export class CorrectionOperations {
  @Mutation(() => CorrectionResult, {
    nullable: true,
    description: 'Takes down what somebody wants corrected, and asks whoever owns the field (申请更正).',
  })
  @Permitted('ask-correction')
  async requestCorrection(
    @Arg('partyId', () => ID, { description: 'Id of the party (当事人编号).' }) partyId: string,
    @Arg('field', () => CorrectableFieldEnum, { description: 'What is recorded wrongly (更正字段).' })
    field: CorrectableField,
    @Arg('value', () => String, { description: 'What is right (更正为).' }) value: string,
    @Arg('evidence', () => String, {
      description: 'What it can be proved by, at most 500 characters (佐证).',
    })
    evidence: string,
    @Ctx() context: DisputesContext,
  ) {
    const asked = { partyId, field, value, evidence };
    return result(await requestCorrection(asked, actorOf(context), context.services));
  }

  @Mutation(() => CorrectionResult, {
    nullable: true,
    description: 'The desk decides where no other platform does (决定更正).',
  })
  @Permitted('decide-correction')
  async decideCorrection(
    @Arg('correctionId', () => ID, ID_OF) id: string,
    @Arg('accepted', () => Boolean, { description: 'Whether it is corrected (是否更正).' }) accepted: boolean,
    @Arg('reason', () => String, { description: 'Why, in 5 to 200 characters (理由).' }) reason: string,
    @Ctx() context: DisputesContext,
  ) {
    return result(await decideCorrection({ id, accepted, reason }, actorOf(context), context.services));
  }

  @Query(() => [Correction], {
    nullable: true,
    description:
      'Corrections that stand so with the owner or at the court, longest waiting first; without a state, all that nobody has decided yet (更正申请).',
  })
  @Permitted('decide-correction')
  async corrections(
    @Arg('state', () => CorrectionStateEnum, { nullable: true, description: 'Which (更正状态).' })
    state: CorrectionState | null,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, at most 100 (条数).' })
    first: number,
    @Ctx() context: DisputesContext,
  ) {
    if (first < 1 || first > MOST_PER_PAGE) throw new BadInput(`first is from 1 to ${MOST_PER_PAGE}.`);
    const { corrections, disputes } = context.services.repositories;
    const found = await corrections.inState(state ?? 'open', areasBelow(actorOf(context).areaCode), first);
    const of = new Map(
      (await disputes.findShielded(found.map(({ disputeId }) => disputeId))).map((dispute) => [
        dispute.id,
        recordOfDispute(dispute),
      ]),
    );
    return found.map((one) => correctionOf(one, of.get(one.disputeId) ?? {}));
  }
}
