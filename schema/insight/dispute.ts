import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Labelled } from '../kit/index.js';
import { Closing } from './closing.js';

@ObjectType({ description: 'A dispute: one case, however many platforms reported it (矛盾纠纷).' })
@Directive('@key(fields: "id")')
@Labelled('public')
export class Dispute {
  @Field(() => ID, { description: 'Id of the dispute (纠纷编号).' })
  id!: string;

  @Field(() => Closing, {
    nullable: true,
    description: 'What was done in it and how it came out, as figures count it (结案情况).',
  })
  closing?: Closing;
}
