import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import type { PlatformConnection } from '../../src/domain/platforms/platform-connection.js';
import type { PlatformName } from '../../src/domain/platforms/platform-name.js';
import type { RecordFacts } from '../../src/policy/record-facts.js';
import type { Release } from '../../src/services/disputes/queue/release-outcome.js';
import { Labelled, OnRecord, registerValues } from '../kit/index.js';
import { PlatformEnum } from '../terms/platform.js';
import { Dispute } from './dispute.js';
import { Refusal } from './refusal.js';

const ConnectionEnum = registerValues<PlatformConnection>(
  'PlatformConnection',
  'How the hub is joined to a platform (接入方式).',
  {
    connected: 'To the real platform (正式接入).',
    sandbox: 'To a stand-in (沙箱).',
    'not-connected': 'Not at all (未接入).',
  },
);

@ObjectType({ description: 'A platform as the hub gets on with it (平台概况).' })
@Labelled('operate')
@OnRecord<{ of: RecordFacts }>(({ of }) => of)
export class PlatformStatus {
  @Field(() => PlatformEnum, { nullable: true, description: 'Which (平台).' })
  name?: PlatformName;

  @Field(() => ConnectionEnum, { nullable: true, description: 'How the hub is joined to it (接入方式).' })
  connection?: PlatformConnection;

  @Field(() => Date, {
    nullable: true,
    description: 'Since when it has not answered as it should; null while it does (延迟起始).',
  })
  lateSince?: Date;

  @Field(() => String, { nullable: true, description: 'What was wrong, as a code (原因).' })
  cause?: string;

  @Field(() => Int, { nullable: true, description: 'How much it is still to be told (待送达数).' })
  waiting?: number;

  @Field(() => Int, { nullable: true, description: 'How much of that waits for a person (搁置数).' })
  parked?: number;
}

@ObjectType({ description: 'Something that waits for a person (搁置事项).' })
@Labelled('operate')
@OnRecord<{ of: RecordFacts }>(({ of }) => of)
export class ParkedWork {
  @Field(() => ID, { description: 'What to name it by (事项编号).' })
  @Labelled('public')
  id!: string;

  @Field(() => String, { nullable: true, description: 'What is to be done, by its kind (事项类型).' })
  kind?: string;

  @Field(() => PlatformEnum, {
    nullable: true,
    description: 'Which platform is to be told; null for none (平台).',
  })
  platform?: PlatformName;

  @Field(() => String, { nullable: true, description: 'Why it was parked (原因).' })
  cause?: string;

  @Field(() => Date, { nullable: true, description: 'Since when (搁置起始).' })
  since?: Date;

  @Field(() => Int, { nullable: true, description: 'How often it was tried before (已尝试次数).' })
  attempts?: number;

  @Field(() => Int, {
    nullable: true,
    description: 'How much waits behind it, to stay in order (其后等待数).',
  })
  behind?: number;

  @Field(() => Dispute, { nullable: true, description: 'The dispute that it belongs to, if to one (纠纷).' })
  @Labelled('public')
  dispute?: Dispute;
}

const ReleasedEnum = registerValues<Release['released']>(
  'Released',
  'What was done with parked work (处理结果).',
  {
    retried: 'It is tried again (已重试).',
    dropped: 'It was given up (已放弃).',
    gone: 'It did not wait any more (已不在搁置).',
  },
);

@ObjectType({ description: 'Parked work does not wait any more (已处理).' })
@Labelled('public')
export class WorkReleased {
  @Field(() => ReleasedEnum, { description: 'What was done (处理结果).' })
  released!: Release['released'];
}

export const ReleaseResult = createUnionType({
  name: 'ReleaseResult',
  description: 'What came of releasing parked work (搁置事项处理结果).',
  types: () => [WorkReleased, Refusal] as const,
  resolveType: (value) => ('refused' in value ? Refusal : WorkReleased),
});
