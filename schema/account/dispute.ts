import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Labelled } from '../kit/index.js';
import { PlatformSync } from '../terms/platform-sync.js';
import { AccountReport } from './account-report.js';
import { Notice } from './notice.js';

@ObjectType({ description: 'A dispute: one case, however many platforms reported it (矛盾纠纷).' })
@Directive('@key(fields: "id")')
@Labelled('public')
export class Dispute {
  @Field(() => ID, { description: 'Id of the dispute (纠纷编号).' })
  id!: string;

  @Field(() => [AccountReport], {
    nullable: true,
    description: 'Who reported it at the public account; empty for nobody (公众号反映).',
  })
  accountReports?: AccountReport[];

  @Field(() => [Notice], {
    nullable: true,
    description: 'What those residents were told of it, oldest first (通知).',
  })
  notices?: Notice[];

  @Field(() => PlatformSync, {
    nullable: true,
    description:
      'How far the platform and the hub agree on it; null when nobody reported it at the account (公众号同步情况).',
  })
  accountSync?: PlatformSync;
}
