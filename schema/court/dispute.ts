import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Labelled } from '../kit/index.js';
import { PlatformSync } from '../terms/platform-sync.js';
import { JudicialConfirmation } from './confirmation.js';
import { CourtCase } from './court-case.js';
import { CourtSession } from './court-session.js';
import { StatutoryClock } from './statutory-clock.js';

@ObjectType({ description: 'A dispute: one case, however many platforms reported it (矛盾纠纷).' })
@Directive('@key(fields: "id")')
@Labelled('public')
export class Dispute {
  @Field(() => ID, { description: 'Id of the dispute (纠纷编号).' })
  id!: string;

  @Field(() => CourtCase, {
    nullable: true,
    description: 'What the court knows of it; absent when it was never handed over (法院案件).',
  })
  court?: CourtCase;

  @Field(() => [StatutoryClock], {
    nullable: true,
    description: 'The terms that the law sets in it, whichever ends first (法定期限).',
  })
  clocks?: StatutoryClock[];

  @Field(() => [JudicialConfirmation], {
    nullable: true,
    description: 'The confirmations of its agreements, oldest first (司法确认).',
  })
  confirmations?: JudicialConfirmation[];

  @Field(() => [CourtSession], { nullable: true, description: 'Its remote sessions (远程调解).' })
  courtSessions?: CourtSession[];

  @Field(() => PlatformSync, {
    nullable: true,
    description:
      'How far the platform and the hub agree on it; null when it was never handed over (法院平台同步情况).',
  })
  courtSync?: PlatformSync;
}
