import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Labelled } from '../kit/index.js';
import { PlatformSync } from '../terms/platform-sync.js';
import { AppReport } from './app-report.js';
import { Attachment } from './attachment.js';
import { FamilyFollowUp } from './family-follow-up.js';
import { SupervisionOrder } from './supervision-order.js';

@ObjectType({ description: 'A dispute: one case, however many platforms reported it (矛盾纠纷).' })
@Directive('@key(fields: "id")')
@Labelled('public')
export class Dispute {
  @Field(() => ID, { description: 'Id of the dispute (纠纷编号).' })
  id!: string;

  @Field(() => [AppReport], {
    description: 'What the comprehensive-governance app knows of it (综治App上报).',
  })
  appReports!: AppReport[];

  @Field(() => [Attachment], {
    description: 'Photos and papers, those of what became part of it included (附件).',
  })
  attachments!: Attachment[];

  @Field(() => [SupervisionOrder], { description: 'Orders to see to it, oldest first (督办单).' })
  supervisionOrders!: SupervisionOrder[];

  @Field(() => FamilyFollowUp, {
    nullable: true,
    description: 'The follow-up of its family, where there is one (婚姻家庭回访).',
  })
  familyFollowUp?: FamilyFollowUp;

  @Field(() => PlatformSync, {
    nullable: true,
    description:
      'How far the platform and the hub agree on it; null where the app has to do with it in no way (综治App同步情况).',
  })
  governanceSync?: PlatformSync;
}
