import { Field, Int, ObjectType } from 'type-graphql';
import type { MediationMode } from '../../src/domain/figures/mediation-mode.js';
import type { MediationResult } from '../../src/domain/figures/mediation-result.js';
import { Labelled, OnRecord } from '../kit/index.js';
import { Fen } from '../terms/fen.js';
import { MediationModeEnum, MediationResultEnum } from '../terms/mediation.js';
import { CaseFact } from './case-fact.js';
import type { InRecord } from './in-record.js';

@ObjectType({ description: 'What was done in a case and how it came out, as figures count it (结案情况).' })
@Labelled('case')
@OnRecord<InRecord>(({ of }) => of)
export class Closing {
  @Field(() => Date, { nullable: true, description: 'When mediation was accepted (受理时间).' })
  acceptedAt?: Date;

  @Field(() => [String], {
    nullable: true,
    description: 'In which languages, as codes of ISO 639-3 (语种).',
  })
  languages?: readonly string[];

  @Field(() => MediationResultEnum, { nullable: true, description: 'How mediation ended (调解结果).' })
  result?: MediationResult;

  @Field(() => Date, { nullable: true, description: 'When it ended (结束时间).' })
  endedAt?: Date;

  @Field(() => Fen, { nullable: true, description: 'What was at stake (涉案金额).' })
  amountFen?: number;

  @Field(() => [MediationModeEnum], {
    nullable: true,
    description: 'How the parties were mediated, each time (历次调解方式).',
  })
  modes?: MediationMode[];

  @Field(() => Int, { nullable: true, description: 'How often it was followed up (回访次数).' })
  followUps?: number;

  @Field(() => [CaseFact], {
    nullable: true,
    description: 'All that is in the books, also what was struck, oldest first (全部登记).',
  })
  facts?: CaseFact[];
}
