import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Labelled } from '../kit/index.js';
import { CourtCase } from './court-case.js';

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
}
