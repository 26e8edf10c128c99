import { Arg, Ctx, Field, FieldResolver, ID, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { areasBelow } from '../../src/domain/areas/areas-below.js';
import type { DutyLevel } from '../../src/domain/family/family-duty.js';
import { FAMILY_DUTIES } from '../../src/domain/family/family-duty.js';
import type { FamilyGrade } from '../../src/domain/family/family-grade.js';
import { isFamilyRefusal } from '../../src/domain/family/family-refusal.js';
import { disclose } from '../../src/policy/disclose.js';
import type { RecordFacts } from '../../src/policy/record-facts.js';
import { recordOfDispute } from '../../src/policy/record-of-dispute.js';
import { familyIndexTrend } from '../../src/services/governance/family/family-index-trend.js';
import { actorOf, BadInput, Labelled, OnRecord, Permitted } from '../kit/index.js';
import type { GovernanceContext } from './context.js';
import { Dispute } from './dispute.js';
import { FamilyFollowUp } from './family-follow-up.js';
import { DutyLevelEnum, FamilyGradeEnum } from './family-terms.js';
import { type SeenFamily, seenEntry, seenFamily } from './seen-family.js';

const MOST_MONTHS = 60;

@ObjectType({ description: 'The three indices of an area in one month (三项指数走势).' })
@Labelled('figure')
@OnRecord<{ of: RecordFacts }>(({ of }) => of)
export class FamilyIndexMonth {
  @Field(() => String, { nullable: true, description: 'Such as 2026-11 (月份).' })
  month?: string;

  @Field(() => Int, { nullable: true, description: 'Of how many families there is a value (家庭数).' })
  families?: number;

  @Field(() => Int, { nullable: true, description: 'Mean, from 0 to 100 (家庭融合度).' })
  harmony?: number;

  @Field(() => Int, { nullable: true, description: 'Mean, from 0 to 100 (婚姻稳固度).' })
  marriage?: number;

  @Field(() => Int, { nullable: true, description: 'Mean, from 0 to 100 (社会和谐度).' })
  society?: number;
}

/** What is added to a dispute about a family. */
@Resolver(() => Dispute)
export class FamilyDisputeResolver {
  @FieldResolver(() => FamilyFollowUp, { nullable: true })
  async familyFollowUp(@Root() { id }: Dispute, @Ctx() { disputes, familyOfDispute }: GovernanceContext) {
    const [dispute, watch] = await Promise.all([disputes.load(id), familyOfDispute.load(id)]);
    return dispute && watch ? seenFamily(watch, dispute) : null;
  }
}

/** The follow-up of families, by itself and over an area. */
@Resolver(() => FamilyFollowUp)
export class FamilyQueries {
  @FieldResolver()
  async history(@Root() { watch, of }: SeenFamily, @Ctx() { services }: GovernanceContext) {
    const whole = await services.repositories.familyWatches.wholeHistory(watch);
    return whole.map((entry) => seenEntry(entry, of));
  }

  @Query(() => [FamilyFollowUp], {
    nullable: true,
    description:
      "Families of the caller's area that are followed up; those that the caller may not know of are left out (本辖区家庭回访).",
  })
  @Permitted('follow-family')
  async familyFollowUps(
    @Arg('grade', () => FamilyGradeEnum, { nullable: true, description: 'Only of this grade (风险等级).' })
    grade: FamilyGrade | null,
    @Arg('told', () => DutyLevelEnum, {
      nullable: true,
      description: 'Only where exactly these know that a duty was missed (逐级提醒).',
    })
    told: DutyLevel | null,
    @Arg('undecided', () => Boolean, {
      defaultValue: false,
      description: 'Only where another grade is proposed than a person decided on (待定级).',
    })
    undecided: boolean,
    @Ctx() context: GovernanceContext,
  ) {
    const { services, caller, disputes } = context;
    const areas = areasBelow(actorOf(context).areaCode);
    const open = await services.repositories.familyWatches.open(areas, grade ?? undefined);
    const wanted = open.filter(
      (watch) =>
        (!undecided || watch.grade !== watch.proposal.grade) &&
        (!told || FAMILY_DUTIES.some((duty) => watch.duties?.[duty].told === told)),
    );
    const seen = await Promise.all(
      wanted.map(async (watch) => {
        const dispute = await disputes.load(watch.id);
        if (!dispute || disclose('case', caller, recordOfDispute(dispute)) !== 'clear') return [];
        return [seenFamily(watch, dispute)];
      }),
    );
    return seen.flat();
  }

  @Query(() => [FamilyIndexMonth], {
    nullable: true,
    description:
      'The three indices of an area, month by month up to now; null where it is not for the caller (三项指数走势).',
  })
  @Permitted('read-figures')
  async familyIndexTrend(
    @Arg('areaCode', () => ID, { description: 'Of which area (区划代码).' }) areaCode: string,
    @Arg('months', () => Int, { defaultValue: 12, description: 'How many months, at most 60 (月数).' })
    months: number,
    @Ctx() context: GovernanceContext,
  ) {
    if (months < 1 || months > MOST_MONTHS) throw new BadInput(`months is from 1 to ${MOST_MONTHS}.`);
    const trend = await familyIndexTrend(areaCode, months, actorOf(context), context.services);
    return isFamilyRefusal(trend) ? null : trend.map((month) => ({ ...month, of: { areaCode } }));
  }
}
