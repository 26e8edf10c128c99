import { Field, ObjectType } from 'type-graphql';
import type { WarningCause, EarlyWarning as WarningOnFile } from '../../src/domain/routing/early-warning.js';
import type { RecordFacts } from '../../src/policy/record-facts.js';
import { Day, Labelled, OnRecord } from '../kit/index.js';
import type { InDispute } from './in-dispute.js';
import { Person } from './person.js';
import { WarningCauseEnum } from './routing-terms.js';

@ObjectType({ description: 'To whom an early warning went (预警送达).' })
@Labelled('case')
@OnRecord<InDispute>(({ of }) => of)
export class WarningTelling {
  @Field(() => Date, { nullable: true, description: 'When (时间).' })
  at?: Date;

  @Field(() => [Person], { nullable: true, description: 'To whom, by name (对象).' })
  told?: Person[];
}

@ObjectType({ description: 'An early warning to the leaders (预警).' })
@Labelled('case')
@OnRecord<InDispute>(({ of }) => of)
export class EarlyWarning {
  @Field(() => WarningCauseEnum, { nullable: true, description: 'What of (预警事由).' })
  cause?: WarningCause;

  @Field(() => Date, { nullable: true, description: 'Since when it is known (发起时间).' })
  since?: Date;

  @Field(() => Person, { nullable: true, description: 'Who raised it (发起人).' })
  raisedBy?: Person;

  @Field(() => Day, { nullable: true, description: 'Day of a planned gathering (拟聚集日期).' })
  gatheringOn?: string;

  @Field(() => String, { nullable: true, description: 'What is known (情况).' })
  @Labelled('narrative')
  note?: string;

  @Field(() => [WarningTelling], { nullable: true, description: 'To whom it went (送达).' })
  tellings?: WarningTelling[];

  @Field(() => Person, { nullable: true, description: 'Which leader knows (阅知人).' })
  seenBy?: Person;

  @Field(() => Date, { nullable: true, description: 'Since when (阅知时间).' })
  seenAt?: Date;
}

/** A warning as part of its dispute. */
export function warningOf({ raisedBy, tellings, seen, ...warning }: WarningOnFile, of: RecordFacts) {
  const person = (who: object) => ({ ...who, of });
  return {
    ...warning,
    of,
    raisedBy: person(raisedBy),
    tellings: tellings.map(({ at, told }) => ({ at, of, told: told.map(person) })),
    ...(seen && { seenBy: person(seen.by), seenAt: seen.at }),
  };
}
