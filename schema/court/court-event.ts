import { Field, Int, ObjectType } from 'type-graphql';
import type { EndingGround } from '../../src/domain/court/ending-grounds.js';
import type { MediationPhase } from '../../src/domain/court/mediation-term.js';
import type { CourtStatus } from '../../src/domain/platforms/platform-report.js';
import type { RecordFacts } from '../../src/policy/record-facts.js';
import { Day, Labelled, OnRecord, registerValues } from '../kit/index.js';
import { CourtStatusEnum } from '../terms/court-status.js';

import { EndingGroundEnum } from './ending.js';

const MediationPhaseEnum = registerValues<MediationPhase>(
  'MediationPhase',
  'In which phase the court mediates (调解阶段).',
  {
    'before-filing': 'Before filing, 30 days (立案前).',
    ordinary: 'Ordinary procedure, 15 days (普通程序).',
    summary: 'Summary procedure, 7 days (简易程序).',
  },
);

@ObjectType({ description: 'One thing the court said about a dispute (法院进展).' })
@Labelled('court')
@OnRecord<{ of: RecordFacts }>(({ of }) => of)
export class CourtEvent {
  @Field(() => Int, { nullable: true, description: "The court's own count, from 1 (序号)." })
  sequence?: number;

  @Field(() => CourtStatusEnum, { nullable: true, description: 'How far it has got (状态).' })
  status?: CourtStatus;

  @Field(() => Date, { nullable: true, description: "When, by the court's clock (时间)." })
  at?: Date;

  @Field(() => String, { nullable: true, description: 'Case number (案号).' })
  caseNumber?: string;

  @Field(() => EndingGroundEnum, { nullable: true, description: 'Why mediation ended (终结情形).' })
  ending?: EndingGround;

  @Field(() => MediationPhaseEnum, { nullable: true, description: 'In which phase (调解阶段).' })
  phase?: MediationPhase;

  @Field(() => Day, { nullable: true, description: 'Extended by consent to which day (合意延长至).' })
  extendedTo?: string;

  @Field(() => String, { nullable: true, description: 'Remark (备注).' })
  @Labelled('narrative')
  note?: string;
}
