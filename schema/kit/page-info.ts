import { Directive, Field, ObjectType } from 'type-graphql';
import { Labelled } from './labelled.js';

/** Where one page of a list ends and whether there is more (分页信息), as Relay connections have it. */
@ObjectType({ description: 'Where one page of a list ends and whether there is more (分页信息).' })
@Directive('@shareable')
@Labelled('public')
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether another page follows (有无下一页).' })
  hasNextPage!: boolean;

  @Field(() => String, { nullable: true, description: 'The cursor of the last item (末条游标).' })
  endCursor?: string | null;
}
