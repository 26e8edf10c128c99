import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { FilingDelivery } from '../../src/domain/court/court-filing.js';
import type {
  CourtSession as OnFile,
  PresenceMode,
  SessionState,
} from '../../src/domain/court/court-session.js';
import type { RecordFacts } from '../../src/policy/record-facts.js';
import { Labelled, OnRecord, registerValues } from '../kit/index.js';
import { PresenceModeEnum } from '../terms/presence.js';
import { FilingDeliveryEnum, FilingEvent } from './filing-event.js';

const SessionStateEnum = registerValues<SessionState>(
  'SessionState',
  'How a session stands (远程调解状态).',
  {
    asked: 'Asked for (待排期).',
    booked: 'Booked (已排期).',
    held: 'Held (已召开).',
    'not-held': 'Not held (未能召开).',
    cancelled: 'Cancelled (已取消).',
  },
);

@ObjectType({ description: 'How one party takes part in a remote session (参加情况).' })
@Labelled('court')
@OnRecord<{ of: RecordFacts }>(({ of }) => of)
export class SessionPresence {
  @Field(() => ID, { nullable: true, description: 'Id of the party (当事人编号).' })
  partyId?: string;

  @Field(() => PresenceModeEnum, { nullable: true, description: 'How (方式).' })
  mode?: PresenceMode;

  @Field(() => String, { nullable: true, description: 'Where (地点).' })
  @Labelled('narrative')
  place?: string;
}

@ObjectType({ description: "A mediation session over the court's platform (远程调解)." })
@Labelled('court')
@OnRecord<{ of: RecordFacts }>(({ of }) => of)
export class CourtSession {
  @Field(() => ID, { description: 'Id of the session (远程调解编号).' })
  @Labelled('public')
  id!: string;

  @Field(() => SessionStateEnum, { nullable: true, description: 'How it stands (状态).' })
  state?: SessionState;

  @Field(() => Date, { nullable: true, description: 'When it begins (开始时间).' })
  beginsAt?: Date;

  @Field(() => Int, { nullable: true, description: 'How long, in minutes (时长).' })
  minutes?: number;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the parties are heard one after another (分别调解).',
  })
  apart?: boolean;

  @Field(() => [SessionPresence], { nullable: true, description: 'Who takes part, and how (参加情况).' })
  presences?: SessionPresence[];

  @Field(() => FilingDeliveryEnum, { nullable: true, description: 'Whether the court has it (送达状态).' })
  delivery?: FilingDelivery['state'];

  @Field(() => [FilingEvent], { nullable: true, description: 'All the court said (进展).' })
  events?: FilingEvent[];
}

/** A session as part of its dispute. */
export const sessionOf = (session: OnFile, of: RecordFacts): CourtSession & { of: RecordFacts } => {
  const { presences, delivery, events, ...rest } = session;
  return {
    ...rest,
    of,
    presences: presences.map((presence) => ({ ...presence, of })),
    ...(delivery ? { delivery: delivery.state } : {}),
    events: events.map((event) => ({ ...event, of })),
  };
};
