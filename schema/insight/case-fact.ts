import { Field, ID, ObjectType } from 'type-graphql';
import type { FactKind, CaseFact as FactOnFile } from '../../src/domain/figures/case-fact.js';
import type { ConversionKind } from '../../src/domain/figures/conversion-kind.js';
import type { MediationMode } from '../../src/domain/figures/mediation-mode.js';
import type { MediationResult } from '../../src/domain/figures/mediation-result.js';
import { Labelled, OnRecord } from '../kit/index.js';
import { Fen } from '../terms/fen.js';
import { MediationModeEnum, MediationResultEnum } from '../terms/mediation.js';
import type { InRecord } from './in-record.js';
import { ConversionKindEnum, FactKindEnum } from './terms.js';

@ObjectType({ description: 'One thing about a case that figures count (统计事实).' })
@Labelled('case')
@OnRecord<InRecord>(({ of }) => of)
export class CaseFact {
  @Field(() => ID, { description: 'Id of the fact (登记编号).' })
  @Labelled('public')
  id!: string;

  @Field(() => FactKindEnum, { nullable: true, description: 'What it says (事实种类).' })
  kind?: FactKind;

  @Field(() => Date, { nullable: true, description: 'When it happened (发生时间).' })
  at?: Date;

  @Field(() => Date, { nullable: true, description: 'When the hub learned it (登记时间).' })
  knownAt?: Date;

  @Field(() => [String], { nullable: true, description: 'Languages, as codes of ISO 639-3 (语种).' })
  languages?: readonly string[];

  @Field(() => MediationModeEnum, { nullable: true, description: 'How they were mediated (调解方式).' })
  mode?: MediationMode;

  @Field(() => MediationResultEnum, { nullable: true, description: 'How it ended (调解结果).' })
  result?: MediationResult;

  @Field(() => Fen, { nullable: true, description: 'What was at stake (涉案金额).' })
  amountFen?: number;

  @Field(() => ConversionKindEnum, { nullable: true, description: 'What it turned into (转化种类).' })
  to?: ConversionKind;

  @Field(() => String, { nullable: true, description: 'Evidence or a remark (凭证、备注).' })
  @Labelled('narrative')
  note?: string;

  @Field(() => ID, { nullable: true, description: 'The fact that was not so (作废的登记编号).' })
  factId?: string;
}

/** A fact as it is shown, with what the rights on it are judged by. */
export const shownFact = ({ content, ...fact }: FactOnFile, of: InRecord['of']) => ({
  ...content,
  ...fact,
  of,
});
