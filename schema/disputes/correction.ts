import { createUnionType, Field, ID, ObjectType } from 'type-graphql';
import type { CorrectableField } from '../../src/domain/disputes/correctable-field.js';
import type {
  Correction as CorrectionOnFile,
  CorrectionState,
} from '../../src/domain/disputes/correction.js';
import type { DisputeSource } from '../../src/domain/disputes/dispute-source.js';
import { isRefusal } from '../../src/domain/disputes/is-refusal.js';
import type { RecordFacts } from '../../src/policy/record-facts.js';
import { Labelled, OnRecord, registerValues } from '../kit/index.js';
import { PlatformEnum } from '../terms/platform.js';
import type { InDispute } from './in-dispute.js';
import { PartyFieldEnum } from './purpose.js';
import { Refusal } from './refusal.js';

export const CorrectionStateEnum = registerValues<CorrectionState>(
  'CorrectionState',
  'How a correction stands (更正状态).',
  {
    sending: 'On its way to the platform that owns the field (转送中).',
    'with-platform': 'The platform has it and has not decided yet (待平台决定).',
    'with-desk': 'The desk has to decide (待中心决定).',
    accepted: 'Corrected (已更正).',
    refused: 'Not corrected, with a reason (不予更正).',
  },
);

type Court = NonNullable<CorrectionOnFile['court']>;

const CourtTellingEnum = registerValues<Court>(
  'CourtTelling',
  'Whether the court knows of it (法院是否已知).',
  {
    'to-be-told': 'It holds what was corrected, and has to be told (待告知法院).',
    told: 'It was told (已告知法院).',
  },
);

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

  @Field(() => PartyFieldEnum, { nullable: true, description: 'What is recorded wrongly (更正字段).' })
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

  @Field(() => CourtTellingEnum, {
    nullable: true,
    description: 'Whether the court knows, if it has to (法院).',
  })
  court?: Court;
}

/** A correction as part of its dispute. */
export const correctionOf = (
  { authority, decided, ...correction }: CorrectionOnFile,
  of: RecordFacts,
): Correction & InDispute => ({
  ...correction,
  of,
  authority: authority.platform,
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
