import { Field, InputType, ObjectType } from 'type-graphql';
import { EVIDENCE_KINDS, type EvidenceKind } from '../../src/domain/disputes/evidence.js';
import { Labelled, OnRecord, registerValues } from '../kit/index.js';
import type { InDispute } from './in-dispute.js';

const DESCRIPTIONS: Readonly<Record<(typeof EVIDENCE_KINDS)[number], string>> = {
  assessment: 'Assessment (研判意见).',
  'routing-decision': 'Routing decision (分流意见).',
  'handling-record': 'Record of the handling (处置记录).',
  'feedback-record': 'Record of the feedback given (反馈记录).',
  'verification-record': 'Record of the verification (核查记录).',
  'follow-up-record': 'Record of the follow-up visit (回访记录).',
};

export const EvidenceKindEnum = registerValues<EvidenceKind>(
  'EvidenceKind',
  'What a step must leave behind (佐证材料种类).',
  DESCRIPTIONS,
);

@ObjectType({ description: 'A piece of evidence that a step left behind (佐证材料).' })
@Labelled('case')
@OnRecord<InDispute>(({ of }) => of)
export class Evidence {
  @Field(() => EvidenceKindEnum, { nullable: true, description: 'What it is (种类).' })
  kind?: EvidenceKind;

  @Field(() => String, { nullable: true, description: 'Its words (内容).' })
  @Labelled('narrative')
  text?: string;
}

@InputType({ description: 'A piece of evidence handed in with a move (提交的材料).' })
export class EvidenceInput {
  @Field(() => EvidenceKindEnum, { description: 'What it is (种类).' })
  kind!: EvidenceKind;

  @Field(() => String, { description: 'Its words, at most 4,000 characters (内容).' })
  text!: string;
}
