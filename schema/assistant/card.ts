import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { CardContent } from '../../src/domain/cards/card-content.js';
import type { CardRefusalCode } from '../../src/domain/cards/card-refusal.js';
import { Day, Labelled, registerValues } from '../kit/index.js';

@ObjectType({ description: 'What a card says, in our own words and never the law’s (卡片内容).' })
@InputType('CardTextInput', { description: 'What a card is to say (卡片内容).' })
@Labelled('law')
export class CardText implements CardContent {
  @Field(() => String, { description: 'What it is about, at most 40 characters (标题).' })
  title!: string;

  @Field(() => [String], { description: 'How people ask for it, 5 to 20, in several voices (问法).' })
  questions!: string[];

  @Field(() => String, { description: 'What the law says of it, in plain words (说明).' })
  summary!: string;

  @Field(() => [String], { description: 'What a mediator can do, in order (步骤).' })
  steps!: string[];

  @Field(() => [String], { description: 'Whom to turn to (找谁).' })
  askWhom!: string[];

  @Field(() => String, { nullable: true, description: 'What runs out, and when (期限).' })
  deadline!: string | null;

  @Field(() => String, { nullable: true, description: 'What custom says, which is not law (情理).' })
  custom!: string | null;

  @Field(() => String, { description: 'Full title of the law that it rests on (依据法律).' })
  law!: string;

  @Field(() => String, { description: 'Which article of it, such as 第二百九十条 (依据条文).' })
  article!: string;
}

@ObjectType({ description: 'One accepted version of a card (卡片版本).' })
@Labelled('law')
export class CardRevision {
  @Field(() => Int, { description: 'From 1; what comes with the hub is 0 (版本).' })
  number!: number;

  @Field(() => CardText, { nullable: true, description: 'What it says; null: the card is gone (内容).' })
  content!: CardText | null;

  @Field(() => String, { nullable: true, description: 'Who wrote it; null: it comes with the hub (撰写人).' })
  author?: string;

  @Field(() => String, { nullable: true, description: 'The second person who compared it (复核人).' })
  reviewer?: string;

  @Field(() => Day, { nullable: true, description: 'On which day that was (核对日期).' })
  checkedOn?: string | null;

  @Field(() => Date, { description: 'Since when it counts (生效时间).' })
  at!: Date;

  @Field(() => Int, { nullable: true, description: 'Which version it takes back (撤销的版本).' })
  undoes?: number;

  @Field(() => String, { nullable: true, description: 'Who took that back (撤销人).' })
  undoneBy?: string;

  @Field(() => String, { nullable: true, description: 'Why (撤销理由).' })
  reason?: string;
}

export type ProposalState = 'waiting' | 'accepted' | 'refused';

const ProposalStateEnum = registerValues<ProposalState>(
  'CardProposalState',
  'How a proposed card stands (修订建议状态).',
  {
    waiting: 'It waits for a second person (待复核).',
    accepted: 'It was accepted (已采纳).',
    refused: 'It was refused with a reason (未采纳).',
  },
);

@ObjectType({ description: 'A change of a card that somebody wants (卡片修订建议).' })
@Labelled('law')
export class CardProposal {
  @Field(() => ID, { description: 'What it is named by when it is judged (建议编号).' })
  requestKey!: string;

  @Field(() => Int, { description: 'The version that was read (所据版本).' })
  base!: number;

  @Field(() => CardText, { description: 'What the card is to say (内容).' })
  content!: CardText;

  @Field(() => String, { description: 'Why (理由).' })
  why!: string;

  @Field(() => String, { description: 'Who wants it (建议人).' })
  author!: string;

  @Field(() => Date, { description: 'When it was proposed (提出时间).' })
  at!: Date;

  @Field(() => ProposalStateEnum, { description: 'How it stands (状态).' })
  state!: ProposalState;

  @Field(() => String, { nullable: true, description: 'Who judged it (复核人).' })
  judgedBy?: string;

  @Field(() => String, { nullable: true, description: 'Why it was refused (未采纳的理由).' })
  refusedFor?: string;
}

@ObjectType({ description: 'A card with all that was proposed and decided of it (卡片档案).' })
@Labelled('law')
export class CardRecord {
  @Field(() => ID, { description: 'Its id, such as water-ditch (卡片编号).' })
  id!: string;

  @Field(() => Int, { description: 'The version that counts; 0 as it comes with the hub (版本).' })
  revision!: number;

  @Field(() => CardText, { nullable: true, description: 'What it says; null: there is none (内容).' })
  content!: CardText | null;

  @Field(() => Day, { nullable: true, description: 'When it was compared with the article (核对日期).' })
  checkedOn?: string | null;

  @Field(() => String, { nullable: true, description: 'The second person who compared it (复核人).' })
  reviewedBy?: string | null;

  @Field(() => [CardRevision], { description: 'Its accepted versions, oldest first (历次版本).' })
  history!: CardRevision[];

  @Field(() => [CardProposal], { description: 'Those that wait, and the last ones judged (修订建议).' })
  proposals!: CardProposal[];
}

const CardRefusalCodeEnum = registerValues<CardRefusalCode>(
  'CardRefusalCode',
  'Why nothing came of something about a card (不予办理的原因).',
  {
    'not-found': 'There is no such card or proposal (未找到).',
    'invalid-content': 'What the card is to say cannot be used (内容不符合要求).',
    unchanged: 'It says what the card says already (没有改动).',
    'already-there': 'There is a card of this id (已有该卡片).',
    stale: 'The card has changed since it was read (已有新版本).',
    'already-proposed': 'The same, or another by the same person, waits already (已有待复核建议).',
    'too-many-proposals': 'Too many wait (待复核过多).',
    'too-many-revisions': 'The card was changed too often (修订次数已满).',
    'no-such-article': 'The law has no such article in force (没有该条).',
    'own-proposal': 'Nobody judges what he or she wrote (本人撰写).',
    'already-judged': 'It has been judged (已复核).',
    'reason-missing': 'A reason is needed (缺理由).',
    'nothing-to-undo': 'Nothing was changed that could be taken back (无可撤销).',
  },
);

@ObjectType({ description: 'An expected no to something about a card (不予办理).' })
@Labelled('public')
export class CardRefusal {
  @Field(() => CardRefusalCodeEnum, { description: 'Why, as a code to program against (原因代码).' })
  code!: CardRefusalCode;

  @Field(() => String, { description: 'Why, in plain Chinese, fit to be shown (说明).' })
  message!: string;
}

@ObjectType({ description: 'It was done; the card as it stands now (办理成功).' })
@Labelled('public')
export class CardChanged {
  @Field(() => CardRecord, { description: 'The card (卡片).' })
  card!: CardRecord;
}

export const CardResult = createUnionType({
  name: 'CardResult',
  description: 'What came of something about a card (卡片办理结果).',
  types: () => [CardChanged, CardRefusal] as const,
  resolveType: (value) => ('refused' in value ? CardRefusal : CardChanged),
});
