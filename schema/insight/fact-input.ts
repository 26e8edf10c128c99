import { Field, ID, InputType } from 'type-graphql';
import type { ConversionKind } from '../../src/domain/figures/conversion-kind.js';
import type { MediationMode } from '../../src/domain/figures/mediation-mode.js';
import type { MediationResult } from '../../src/domain/figures/mediation-result.js';
import { Fen } from '../terms/fen.js';
import { MediationModeEnum, MediationResultEnum } from '../terms/mediation.js';
import { ConversionKindEnum } from './terms.js';

@InputType({ description: 'What every registration says (登记通用内容).' })
class AboutCase {
  @Field(() => ID, { description: 'Of which dispute (纠纷编号).' })
  disputeId!: string;

  @Field(() => String, {
    description:
      'Chosen by the caller, 8 to 64 letters and digits: the same key records once only (请求编号).',
  })
  requestKey!: string;

  @Field(() => Date, { nullable: true, description: 'When it happened; else now (发生时间).' })
  at?: Date;

  @Field(() => String, { nullable: true, description: 'Evidence or a remark (凭证、备注).' })
  note?: string;
}

const LANGUAGES = 'In which languages, as codes of ISO 639-3, such as cmn, ysy, bfs (语种).';

@InputType({ description: 'That mediation was accepted (受理调解登记).' })
export class AcceptanceInput extends AboutCase {
  @Field(() => [String], { description: LANGUAGES })
  languages!: string[];
}

@InputType({ description: 'That the parties were mediated once (调解登记).' })
export class MediationInput extends AboutCase {
  @Field(() => MediationModeEnum, { description: 'How (调解方式).' })
  mode!: MediationMode;

  @Field(() => [String], { description: LANGUAGES })
  languages!: string[];
}

@InputType({ description: 'How mediation ended (调解结果登记).' })
export class EndInput extends AboutCase {
  @Field(() => MediationResultEnum, { description: 'How it ended (调解结果).' })
  result!: MediationResult;

  @Field(() => Fen, { description: 'What was at stake (涉案金额).' })
  amountFen!: number;
}

@InputType({ description: 'That a case was followed up once (回访登记).' })
export class FollowUpInput extends AboutCase {}

@InputType({ description: 'That a dispute turned into something else, with evidence (矛盾转化确认).' })
export class ConversionInput extends AboutCase {
  @Field(() => ConversionKindEnum, { description: 'Into what (转化种类).' })
  to!: ConversionKind;

  @Field(() => Boolean, {
    description: 'That it is about the very matter of the dispute, as the caller has checked (同一事由).',
  })
  sameMatter!: boolean;
}
