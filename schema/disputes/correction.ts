import { createUnionType, Field, ID, ObjectType } from 'type-graphql';
import type { CorrectableField } from '../../src/domain/disputes/correctable-field.js';
import type {
  Correction as CorrectionOnFile,
  CorrectionState,
  CourtCopy,
} from '../../src/domain/disputes/correction.js';
import type { DisputeSource } from '../../src/domain/disputes/dispute-source.js';
import { isRefusal } from '../../src/domain/disputes/is-refusal.js';
import type { RecordFacts } from '../../src/policy/record-facts.js';
import { Labelled, OnRecord, registerValues } from '../kit/index.js';
import { PlatformEnum } from '../terms/platform.js';
import { CorrectableFieldEnum } from './correctable-field.js';
import type { InDispute } from './in-dispute.js';
import { Refusal } from './refusal.js';

export const CorrectionStateEnum = registerValues<CorrectionState>(
  'CorrectionState',
  'How a correction stands (更正状态).',
  {
    sending: 'On its way to the platform that owns the field (转送中).',
    'with-platform': 'The platform has it and has not decided yet (待平台决定).',
    'with-desk': 'The desk has to decide (待中心决定).',
    accepted: 'The owner agreed; the record is being changed (同意更正).',
    'carried-out': 'Corrected (已更正).',
    refused: 'Not corrected, with a reason (不予更正).',
  },
);

@ObjectType({
  description: "What became of the court's own record of what was corrected (法院记录的更正).",
})
@Labelled('case')
@OnRecord<InDispute>(({ of }) => of)
export class CorrectionAtCourt {
  @Field(() => CorrectionStateEnum, { nullable: true, description: 'How it stands (更正状态).' })
  state?: CorrectionState;

  @Field(() => Date, { nullable: true, description: 'When the court decided (决定时间).' })
  decidedAt?: Date;

  @Field(() => String, { nullable: true, description: 'Why it was not corrected there (不予更正的理由).' })
  @Labelled('copy')
  reason?: string;
}

@ObjectType({ description: 'That a person wants something about him or her corrected (更正申请).' })
@Labelled('case')
@OnRecord<InDispute>(({ of }) => of)
export class Correction {
  @Field(() => ID, { description: 'Id of the correction (更正申请编号).' })
  @Labelled('public')
  id!: string;

  @Field(() => ID, { description: 'Id of the dispute (纠纷编号).' })
  @Labelled('public')
  disputeId!: string;

  @Field(() => CorrectableFieldEnum, { nullable: true, description: 'What is recorded wrongly (更正字段).' })
  field?: CorrectableField;

  @Field(() => String, { nullable: true, description: 'What was recorded (原内容).' })
  @Labelled('copy')
  was?: string;

  @Field(() => String, { nullable: true, description: 'What is right (更正为).' })
  @Labelled('copy')
  value?: string;

  @Field(() => String, { nullable: true, description: 'What it can be proved by (佐证).' })
  @Labelled('copy')
  evidence?: string;

  @Field(() => Date, { nullable: true, description: 'When it was asked for (申请时间).' })
  askedAt?: Date;

  @Field(() => PlatformEnum, { nullable: true, description: 'Whose field it is (字段归属).' })
  authority?: DisputeSource['platform'];

  @Field(() => CorrectionStateEnum, { nullable: true, description: 'How it stands (更正状态).' })
  state?: CorrectionState;

  @Field(() => Date, { nullable: true, description: 'When it was decided (决定时间).' })
  decidedAt?: Date;

  @Field(() => String, { nullable: true, description: 'Why it was decided so (决定理由).' })
  @Labelled('copy')
  reason?: string;

  @Field(() => Date, { nullable: true, description: "When the hub's record was changed (更正完成时间)." })
  carriedOutAt?: Date;

  @Field(() => CorrectionAtCourt, {
    nullable: true,
    description: 'What became of it at the court, where it was given the same (法院).',
  })
  atCourt?: CorrectionAtCourt;
}

/** A correction as part of its dispute. */
export const correctionOf = (
  { authority, decided, atCourt, ...correction }: CorrectionOnFile,
  of: RecordFacts,
): Correction & InDispute => ({
  ...correction,
  of,
  authority: authority.platform,
  ...(decided ? { decidedAt: decided.at } : {}),
  ...(decided?.reason === undefined ? {} : { reason: decided.reason }),
  ...(atCourt ? { atCourt: atCourtOf(atCourt, of) } : {}),
});

const atCourtOf = ({ state, decided }: CourtCopy, of: RecordFacts): CorrectionAtCourt & InDispute => ({
  state,
  of,
  ...(decided ? { decidedAt: decided.at } : {}),
  ...(decided?.reason === undefined ? {} : { reason: decided.reason }),
});

@ObjectType({ description: 'The correction as it stands now (已登记).' })
@Labelled('public')
export class CorrectionFiled {
  @Field(() => Correction, { description: 'The correction (更正申请).' })
  correction!: Correction;
}

export const CorrectionResult = createUnionType({
  name: 'CorrectionResult',
  description: 'What came of asking for a correction, or of deciding on it (更正结果).',
  types: () => [CorrectionFiled, Refusal] as const,
  resolveType: (value) => (isRefusal(value) ? Refusal : CorrectionFiled),
});
