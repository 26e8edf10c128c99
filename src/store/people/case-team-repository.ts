import { Schema } from 'mongoose';
import type { CaseTeam } from '../../domain/mediators/case-team.js';
import { ERASED } from '../../sealing/erased.js';
import { AggregateRepository, type AggregateSupport } from '../aggregates/aggregate-repository.js';
import { aggregateSchema } from '../aggregates/aggregate-schema.js';

const many = { type: [Schema.Types.Mixed], required: true };

const caseTeamSchema = (): Schema => {
  const schema = aggregateSchema({
    areaCode: { type: String, required: true },
    languages: Schema.Types.Mixed,
    conflicts: many,
    refusals: many,
    members: many,
    help: Schema.Types.Mixed,
    unmet: many,
    unmetAt: Date,
  });
  schema.index({ areaCode: 1, unmetAt: 1 });
  return schema;
};

/** Who sits in which team, and how that stands. */
type Seats = Pick<CaseTeam, 'id' | 'members'>;

/** Keeps who mediates which dispute (调解组), its words sealed with the data key of the dispute. */
export class CaseTeamRepository extends AggregateRepository<CaseTeam> {
  constructor(support: AggregateSupport) {
    super('case-team', 'caseTeams', caseTeamSchema(), support, {
      fields: {
        languages: undefined,
        help: undefined,
        'conflicts[].note': ERASED,
        'refusals[].reason': ERASED,
        'members[].reason': ERASED,
        'members[].answer': ERASED,
      },
      subject: ({ id }) => `dispute:${id}`,
    });
  }

  /** Who sits in the teams of these disputes; nothing sealed is read. */
  async seats(disputeIds: readonly string[]): Promise<Seats[]> {
    const found = await this.model
      .find({ _id: { $in: [...disputeIds] } }, { 'members.personId': 1, 'members.state': 1 })
      .lean<{ _id: string; members: CaseTeam['members'] }[]>();
    return found.map(({ _id, members }) => ({ id: _id, members }));
  }

  /** What nobody spoke well enough, case by case, in some areas and time; nothing sealed is read. */
  async unmetLanguages(
    { from, to }: { readonly from: Date; readonly to: Date },
    areaCodes: readonly string[],
  ): Promise<CaseTeam['unmet'][]> {
    const found = await this.model
      .find({ areaCode: { $in: [...areaCodes] }, unmetAt: { $gte: from, $lt: to } }, { unmet: 1 })
      .lean<{ unmet: CaseTeam['unmet'] }[]>();
    return found.map(({ unmet }) => unmet);
  }
}
