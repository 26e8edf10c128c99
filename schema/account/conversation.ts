import { Field, ID, ObjectType } from 'type-graphql';
import type { RecordFacts } from '../../src/policy/record-facts.js';
import { Labelled, OnRecord } from '../kit/index.js';
import { Dispute } from './dispute.js';

@ObjectType({ description: 'One turn of the talk with a resident (会话一轮).' })
@Labelled('narrative')
@OnRecord<{ of: RecordFacts }>(({ of }) => of)
export class ConversationTurn {
  @Field(() => Date, { description: 'When (时间).' })
  @Labelled('public')
  at!: Date;

  @Field(() => String, { nullable: true, description: 'What the resident said (群众原话).' })
  said?: string;

  @Field(() => String, { nullable: true, description: 'What was answered at once (答复).' })
  reply?: string;
}

@ObjectType({ description: 'The talk with one resident at the public account (公众号会话).' })
@Labelled('operate')
@OnRecord<{ of: RecordFacts }>(({ of }) => of)
export class Conversation {
  @Field(() => ID, { description: 'Id of the resident, who is known here by no name (群众编号).' })
  @Labelled('public')
  id!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the resident follows the account (是否关注).',
  })
  following?: boolean;

  @Field(() => Date, {
    nullable: true,
    description: 'Since when the resident waits for a person (等待人工起始).',
  })
  waitsForDeskSince?: Date;

  @Field(() => Date, { nullable: true, description: 'When the resident last said anything (最近时间).' })
  lastAt?: Date;

  @Field(() => [ConversationTurn], {
    nullable: true,
    description: 'The latest turns, oldest first (最近会话).',
  })
  turns?: ConversationTurn[];

  @Field(() => [Dispute], { nullable: true, description: 'The disputes reported in it (反映的纠纷).' })
  disputes?: Dispute[];
}
