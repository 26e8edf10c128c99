import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { areasBelow } from '../../src/domain/areas/areas-below.js';
import type {
  FieldConflict as ConflictOnFile,
  ConflictState,
} from '../../src/domain/authority/field-conflict.js';
import { standingWords } from '../../src/domain/authority/standing-words.js';
import type { Statement } from '../../src/domain/authority/statement.js';
import type { Dispute as DisputeOnFile } from '../../src/domain/disputes/dispute.js';
import { isRefusal } from '../../src/domain/disputes/is-refusal.js';
import type { Refusal } from '../../src/domain/disputes/refusal.js';
import { refuse } from '../../src/domain/disputes/refuse.js';
import { disclose } from '../../src/policy/disclose.js';
import { FIELD_AUTHORITY } from '../../src/policy/field-authority.js';
import { recordOfDispute } from '../../src/policy/record-of-dispute.js';
import { noteConflict } from '../../src/services/disputes/authority/note-conflict.js';
import { resolveConflict } from '../../src/services/disputes/authority/resolve-conflict.js';
import { actorOf, BadInput, Permitted } from '../kit/index.js';
import type { DisputesContext } from './context.js';
import { Dispute } from './dispute.js';
import { ConflictStateEnum, conflictOf, FieldConflict, FieldConflictResult } from './field-conflict.js';
import { fieldSourceOf } from './field-source.js';

const MOST_PER_PAGE = 100;
const ID_OF = { description: 'Id of the conflict (字段冲突编号).' } as const;

/** Whose word stands on the fields of a dispute, and what to do where platforms contradict each other. */
@Resolver(() => Dispute)
export class FieldOperations {
  @FieldResolver()
  async fieldSources(@Root() dispute: DisputeOnFile, @Ctx() { stated, caller }: DisputesContext) {
    const { id, absorbs = [], step, stepEnteredAt } = dispute;
    const own: Statement = { field: 'step', platform: 'hub', externalId: id, value: step, at: stepEnteredAt };
    const said = await stated.loadMany([id, ...absorbs.map(({ disputeId }) => disputeId)]);
    const statements = said.flatMap((one) => (one && !(one instanceof Error) ? one.statements : []));
    const of = recordOfDispute(dispute);
    // What was said of the place is as restricted as the place.
    const seesPlace = disclose('place', caller, of) === 'clear';
    return standingWords([...statements, own], FIELD_AUTHORITY)
      .filter(({ standing }) => seesPlace || standing.field !== 'place')
      .map((word) => fieldSourceOf(word, of));
  }

  @Query(() => [FieldConflict], {
    nullable: true,
    description:
      "Where platforms contradict each other about disputes of the caller's area, longest standing first (字段冲突清单).",
  })
  @Permitted('direct')
  async fieldConflicts(
    @Arg('state', () => ConflictStateEnum, { defaultValue: 'open', description: 'Which (状态).' })
    state: ConflictState,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, at most 100 (条数).' })
    first: number,
    @Ctx() context: DisputesContext,
  ) {
    if (first < 1 || first > MOST_PER_PAGE) throw new BadInput(`first is from 1 to ${MOST_PER_PAGE}.`);
    const found = await context.services.repositories.fieldConflicts.inState(
      state,
      areasBelow(actorOf(context).areaCode),
      first,
    );
    return (await Promise.all(found.map((one) => shown(one, context)))).filter((one) => one !== undefined);
  }

  @Mutation(() => FieldConflictResult, {
    nullable: true,
    description: 'Takes down what is being done about a conflict; its three days begin anew (登记处理情况).',
  })
  @Permitted('direct')
  async noteFieldConflict(
    @Arg('id', () => ID, ID_OF) id: string,
    @Arg('note', () => String, { description: 'What is done, in 5 to 200 characters (处理情况).' })
    note: string,
    @Ctx() context: DisputesContext,
  ) {
    return result(await noteConflict(id, note, actorOf(context), context.services), context);
  }

  @Mutation(() => FieldConflictResult, {
    nullable: true,
    description: "Says how a conflict was cleared up; the owner's word stands all the same (处理字段冲突).",
  })
  @Permitted('direct')
  async resolveFieldConflict(
    @Arg('id', () => ID, ID_OF) id: string,
    @Arg('reason', () => String, { description: 'How, in 5 to 200 characters (处理结论).' }) reason: string,
    @Ctx() context: DisputesContext,
  ) {
    return result(await resolveConflict(id, reason, actorOf(context), context.services), context);
  }
}

async function shown(conflict: ConflictOnFile, { disputes }: DisputesContext) {
  const dispute = await disputes.load(conflict.disputeId);
  return dispute && conflictOf(conflict, dispute);
}

async function result(outcome: ConflictOnFile | Refusal, context: DisputesContext) {
  if (isRefusal(outcome)) return outcome;
  const conflict = await shown(outcome, context);
  return conflict ? { conflict } : refuse('not-found', '没有找到该纠纷。');
}
