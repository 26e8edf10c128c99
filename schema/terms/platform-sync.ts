import { Directive, Field, ObjectType } from 'type-graphql';
import type { PlatformSync as Sync } from '../../src/domain/platforms/platform-sync.js';
import type { RecordFacts } from '../../src/policy/record-facts.js';
import { Labelled, OnRecord, registerValues } from '../kit/index.js';

const SyncStateEnum = registerValues<Sync['state']>(
  'SyncState',
  'How far a platform and the hub agree on a case (同步状态).',
  {
    'up-to-date': 'They agree (已同步).',
    delayed: 'The platform does not answer, or has not taken what it should be told (延迟).',
    parked: 'Something that it should be told waits for a person (搁置待人工).',
    'not-connected': 'The hub is not joined to the platform (未接入).',
  },
);

@Directive('@shareable')
@ObjectType({ description: 'How far a platform and the hub agree on a case, and since when (同步情况).' })
@Labelled('case')
@OnRecord<{ of: RecordFacts }>(({ of }) => of)
export class PlatformSync {
  @Field(() => SyncStateEnum, { nullable: true, description: 'How far they agree (状态).' })
  state?: Sync['state'];

  @Field(() => Date, { nullable: true, description: 'Since when they do not (自何时起).' })
  since?: Date;

  @Field(() => String, { nullable: true, description: 'Why they do not, for whoever runs the hub (原因).' })
  @Labelled('operate')
  cause?: string;
}
