import { Arg, Directive, Field, FieldResolver, ID, ObjectType, Query, Resolver, Root } from 'type-graphql';
import {
  buildSubgraph,
  type EntityKey,
  Labelled,
  Permitted,
  type Subgraph,
} from '../../../../schema/kit/index.js';
import { MEDIATORS, type MediatorRecord } from './records.js';

@ObjectType({ description: 'A mediator (调解员).' })
@Directive('@key(fields: "id")')
@Labelled('public')
class Mediator {
  @Field(() => ID, { description: 'The mediator (调解员编号).' })
  id!: string;

  @Field(() => String, { description: 'The name (姓名).' })
  name!: string;

  @Field(() => [String], { description: 'The languages spoken (语言).' })
  languages!: string[];

  @Field(() => Mediator, { nullable: true, description: 'Who leads (负责人).' })
  boss?: Mediator;

  @Field(() => String, { description: 'Fails for the second mediator (必填而失败).' })
  badge!: string;
}

@Resolver(() => Mediator)
class MediatorResolver {
  @Permitted('look-up')
  @Query(() => Mediator, { nullable: true, description: 'One mediator (调解员).' })
  mediator(@Arg('id', () => ID, { description: 'Which (编号).' }) id: string): MediatorRecord | undefined {
    return find(id);
  }

  @FieldResolver(() => Mediator)
  boss(@Root() mediator: MediatorRecord): MediatorRecord | null {
    return find(mediator.bossId) ?? null;
  }

  @FieldResolver(() => String)
  badge(@Root() mediator: MediatorRecord): string {
    if (mediator.id === 'm2') throw new Error('badge printer at 10.0.0.8 is on fire');
    return `badge of ${mediator.name}`;
  }
}

const find = (id: unknown) => MEDIATORS.find((mediator) => mediator.id === id);

const findByKey = ({ id }: EntityKey) => find(id);

/** The example subgraph that owns mediators. */
export const buildPeople = (): Subgraph =>
  buildSubgraph({
    name: 'people',
    resolvers: [MediatorResolver],
    references: { Mediator: findByKey },
    newContext: (caller) => ({ caller }),
  });
