import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import type { FamilyDuty } from '../../src/domain/family/family-duty.js';
import type { FamilyGrade } from '../../src/domain/family/family-grade.js';
import { type FamilyRefusal, isFamilyRefusal, refuseFamily } from '../../src/domain/family/family-refusal.js';
import type { FamilyWatch } from '../../src/domain/family/family-watch.js';
import {
  decideFamilyGrade,
  handOverFamilyDuty,
} from '../../src/services/governance/family/decide-family-grade.js';
import { endFamilyWatch } from '../../src/services/governance/family/end-family-watch.js';
import { openFamilyWatch } from '../../src/services/governance/family/open-family-watch.js';
import { recordFamilyFact } from '../../src/services/governance/family/record-family-fact.js';
import {
  recordFamilyVisit,
  reportFamilyDuty,
} from '../../src/services/governance/family/record-family-visit.js';
import { actorOf, Day, Permitted } from '../kit/index.js';
import type { GovernanceContext } from './context.js';
import { FamilyFactInput, FamilyLeaderInput, FamilyVisitInput, visitOf } from './family-inputs.js';
import { FamilyResult } from './family-result.js';
import { FamilyDutyEnum, FamilyGradeEnum } from './family-terms.js';
import { seenFamily } from './seen-family.js';

const DISPUTE = { description: 'Of which dispute (纠纷编号).' } as const;
const KEY = {
  description: 'Chosen by the caller, 8 to 64 letters and digits: sent again, it is done once (请求编号).',
} as const;
const NOTE = { description: 'In words, at most 500 characters (情况).' } as const;
const REASON = { description: 'Why, at most 500 characters (理由).' } as const;

/** What people do in the follow-up of families. */
@Resolver()
export class FamilyMutations {
  @Mutation(() => FamilyResult, {
    nullable: true,
    description: 'Begins to follow up the family of a dispute; again changes nothing (建立家庭回访档案).',
  })
  @Permitted('follow-family')
  async openFamilyFollowUp(
    @Arg('dispute', () => ID, DISPUTE) dispute: string,
    @Arg('facts', () => [FamilyFactInput], { description: 'What is known to have happened (风险情形).' })
    facts: FamilyFactInput[],
    @Ctx() context: GovernanceContext,
  ) {
    const known = facts.map((fact) => ({ ...fact }));
    return result(await openFamilyWatch(dispute, known, actorOf(context), context.services), context);
  }

  @Mutation(() => FamilyResult, {
    nullable: true,
    description: 'Takes down that something happened in a family; it is scored anew (登记风险情形).',
  })
  @Permitted('follow-family')
  async recordFamilyFact(
    @Arg('dispute', () => ID, DISPUTE) dispute: string,
    @Arg('fact', () => FamilyFactInput, { description: 'What (情形).' }) fact: FamilyFactInput,
    @Arg('note', () => String, NOTE) note: string,
    @Arg('requestKey', () => String, KEY) requestKey: string,
    @Ctx() context: GovernanceContext,
  ) {
    const said = { fact: { ...fact }, note };
    return result(
      await recordFamilyFact(dispute, said, requestKey, actorOf(context), context.services),
      context,
    );
  }

  @Mutation(() => FamilyResult, {
    nullable: true,
    description:
      'Takes down a visit; the next is due a rhythm later, and the family is scored anew (登记家庭走访).',
  })
  @Permitted('follow-family')
  async recordFamilyVisit(
    @Arg('dispute', () => ID, DISPUTE) dispute: string,
    @Arg('visit', () => FamilyVisitInput, { description: 'What was found (走访登记).' })
    visit: FamilyVisitInput,
    @Arg('requestKey', () => String, KEY) requestKey: string,
    @Ctx() context: GovernanceContext,
  ) {
    return result(
      await recordFamilyVisit(dispute, visitOf(visit), requestKey, actorOf(context), context.services),
      context,
    );
  }

  @Mutation(() => FamilyResult, {
    nullable: true,
    description: 'Takes down that a leader saw to a duty other than visiting (登记包保办理).',
  })
  @Permitted('grade-family')
  async reportFamilyDuty(
    @Arg('dispute', () => ID, DISPUTE) dispute: string,
    @Arg('duty', () => FamilyDutyEnum, { description: 'Which (包保事项).' }) duty: FamilyDuty,
    @Arg('on', () => Day, { description: 'On which day (办理日期).' }) on: string,
    @Arg('note', () => String, NOTE) note: string,
    @Arg('requestKey', () => String, KEY) requestKey: string,
    @Ctx() context: GovernanceContext,
  ) {
    if (duty === 'visit') return refuseFamily('invalid-input', '走访请用走访登记。');
    return result(
      await reportFamilyDuty(dispute, { duty, on, note }, requestKey, actorOf(context), context.services),
      context,
    );
  }

  @Mutation(() => FamilyResult, {
    nullable: true,
    description: 'A person decides on the grade of a family (人工定级).',
  })
  @Permitted('grade-family')
  async decideFamilyGrade(
    @Arg('dispute', () => ID, DISPUTE) dispute: string,
    @Arg('grade', () => FamilyGradeEnum, { description: 'Which (等级).' }) grade: FamilyGrade,
    @Arg('reason', () => String, REASON) reason: string,
    @Arg('leader', () => FamilyLeaderInput, {
      nullable: true,
      description: 'Who gets all three duties; needed the first time (包保领导).',
    })
    leader: FamilyLeaderInput | null,
    @Arg('seenRevision', () => Int, {
      nullable: true,
      description: 'The number of the newest line that the caller saw (修订号).',
    })
    seenRevision: number | null,
    @Ctx() context: GovernanceContext,
  ) {
    const decision = {
      grade,
      reason,
      ...(leader ? { leader: { ...leader } } : {}),
      ...(typeof seenRevision === 'number' ? { seenRevision } : {}),
    };
    return result(await decideFamilyGrade(dispute, decision, actorOf(context), context.services), context);
  }

  @Mutation(() => FamilyResult, {
    nullable: true,
    description: "Puts one duty into another leader's hands; what is due stays due (包保交接).",
  })
  @Permitted('grade-family')
  async handOverFamilyDuty(
    @Arg('dispute', () => ID, DISPUTE) dispute: string,
    @Arg('duty', () => FamilyDutyEnum, { description: 'Which (包保事项).' }) duty: FamilyDuty,
    @Arg('leader', () => FamilyLeaderInput, { description: 'Into whose (接手领导).' })
    leader: FamilyLeaderInput,
    @Arg('reason', () => String, REASON) reason: string,
    @Ctx() context: GovernanceContext,
  ) {
    const handOver = { duty, leader: { ...leader }, reason };
    return result(await handOverFamilyDuty(dispute, handOver, actorOf(context), context.services), context);
  }

  @Mutation(() => FamilyResult, {
    nullable: true,
    description: 'A person ends the follow-up of a family (结束回访).',
  })
  @Permitted('grade-family')
  async endFamilyFollowUp(
    @Arg('dispute', () => ID, DISPUTE) dispute: string,
    @Arg('reason', () => String, REASON) reason: string,
    @Ctx() context: GovernanceContext,
  ) {
    return result(await endFamilyWatch(dispute, reason, actorOf(context), context.services), context);
  }
}

async function result(outcome: FamilyWatch | FamilyRefusal, { disputes }: GovernanceContext) {
  if (isFamilyRefusal(outcome)) return outcome;
  const dispute = await disputes.load(outcome.id);
  return dispute ? { followUp: seenFamily(outcome, dispute) } : null;
}
