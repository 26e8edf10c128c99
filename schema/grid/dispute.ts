import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Labelled } from '../kit/index.js';
import { PlatformSync } from '../terms/platform-sync.js';
import { GridRecord } from './grid-record.js';

@ObjectType({ description: 'A dispute: one case, however many platforms reported it (矛盾纠纷).' })
@Directive('@key(fields: "id")')
@Labelled('public')
export class Dispute {
  @Field(() => ID, { description: 'Id of the dispute (纠纷编号).' })
  id!: string;

  @Field(() => [GridRecord], {
    nullable: true,
    description:
      'What the grid platform knows of it; null while this subgraph is out of reach (网格平台记录).',
  })
  gridRecords?: GridRecord[];

  @Field(() => PlatformSync, {
    nullable: true,
    description:
      'How far the platform and the hub agree on it; null where the grid platform has no record of it (网格平台同步情况).',
  })
  gridSync?: PlatformSync;
}
