import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Step } from '../../src/domain/disputes/step.js';
import type { OrderLevel } from '../../src/domain/governance/order-level.js';
import type { OrderOrigin } from '../../src/domain/governance/order-news.js';
import type { OrderCard, OrderEntry, OrderState } from '../../src/domain/governance/supervision-order.js';
import type { RecordFacts } from '../../src/policy/record-facts.js';
import { Labelled, OnRecord } from '../kit/index.js';
import { StepEnum } from '../terms/step.js';
import {
  SupervisionCardColourEnum,
  SupervisionEventEnum,
  SupervisionLevelEnum,
  SupervisionOriginEnum,
  SupervisionStateEnum,
} from './supervision-terms.js';

interface Part {
  readonly of: RecordFacts;
}

@ObjectType({ description: 'A card that a supervision order was shown (红黄牌).' })
@Labelled('case')
@OnRecord<Part>(({ of }) => of)
export class SupervisionCard {
  @Field(() => SupervisionCardColourEnum, { nullable: true, description: 'Yellow or red (颜色).' })
  colour?: OrderCard['colour'];

  @Field(() => Date, { nullable: true, description: 'When it was shown (亮牌时间).' })
  at?: Date;

  @Field(() => Date, { nullable: true, description: 'For which deadline (对应期限).' })
  deadline?: Date;

  @Field(() => String, { nullable: true, description: 'Who said that it was seen (阅知人).' })
  acknowledgedBy?: string;

  @Field(() => Date, { nullable: true, description: 'When (阅知时间).' })
  acknowledgedAt?: Date;
}

@ObjectType({ description: "One line of a supervision order's story (督办经过)." })
@Labelled('case')
@OnRecord<Part>(({ of }) => of)
export class SupervisionEntry {
  @Field(() => Int, { nullable: true, description: 'Counts the lines from 1 (序号).' })
  number?: number;

  @Field(() => Date, { nullable: true, description: 'When (时间).' })
  at?: Date;

  @Field(() => String, { nullable: true, description: 'Who (办理人).' })
  byName?: string;

  @Field(() => SupervisionEventEnum, { nullable: true, description: 'What happened (动作).' })
  event?: OrderEntry['act'];

  @Field(() => SupervisionEventEnum, {
    nullable: true,
    description: 'What crossed, or was not taken (所涉动作).',
  })
  ofEvent?: OrderEntry['act'];

  @Field(() => String, { nullable: true, description: 'Why (理由).' })
  @Labelled('narrative')
  reason?: string;

  @Field(() => Date, { nullable: true, description: 'The deadline from then on (期限).' })
  deadline?: Date;
}

@ObjectType({ description: 'An order to see to a dispute by a deadline (督办单).' })
@Labelled('case')
@OnRecord<Part>(({ of }) => of)
export class SupervisionOrder {
  @Field(() => ID, { description: 'Id of the order (督办单编号).' })
  @Labelled('public')
  id!: string;

  @Field(() => SupervisionOriginEnum, { nullable: true, description: 'Who gave it (督办来源).' })
  origin?: OrderOrigin;

  @Field(() => String, { nullable: true, description: 'Its number, by whoever gave it (督办文号).' })
  orderNumber?: string;

  @Field(() => StepEnum, {
    nullable: true,
    description: 'About which step, where it is about one (督办环节).',
  })
  step?: Step;

  @Field(() => SupervisionLevelEnum, { nullable: true, description: 'How weighty it is (督办等级).' })
  level?: OrderLevel;

  @Field(() => String, { nullable: true, description: 'What is to be done (督办要求).' })
  @Labelled('narrative')
  demand?: string;

  @Field(() => String, { nullable: true, description: 'Who gave it (下发人).' })
  issuedByName?: string;

  @Field(() => Date, { nullable: true, description: 'When it was given (下发时间).' })
  issuedAt?: Date;

  @Field(() => String, { nullable: true, description: 'Who is to see to it (承办人).' })
  responsibleName?: string;

  @Field(() => Date, { nullable: true, description: 'By when (期限).' })
  deadline?: Date;

  @Field(() => Int, { nullable: true, description: 'How often the deadline was moved (延期次数).' })
  extensions?: number;

  @Field(() => SupervisionStateEnum, { nullable: true, description: 'How it stands (状态).' })
  state?: OrderState;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the deadline has passed with nothing reported (是否超期).',
  })
  overdue?: boolean;

  @Field(() => [SupervisionCard], {
    nullable: true,
    description: 'The cards it was shown, oldest first (红黄牌).',
  })
  cards?: SupervisionCard[];

  @Field(() => String, { nullable: true, description: 'What was done, as reported (办结佐证).' })
  @Labelled('narrative')
  proof?: string;

  @Field(() => [SupervisionEntry], {
    nullable: true,
    description: 'All that happened, oldest first (督办经过).',
  })
  log?: SupervisionEntry[];

  @Field(() => Date, {
    nullable: true,
    description: 'When the hub last heard of it from the app (数据时间).',
  })
  asOf?: Date;

  @Field(() => Int, { nullable: true, description: 'How much the app has not been told yet (待送达数).' })
  @Labelled('operate')
  untold?: number;
}
