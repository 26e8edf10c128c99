import {
  Arg,
  Ctx,
  createUnionType,
  Directive,
  Field,
  FieldResolver,
  ID,
  Int,
  InterfaceType,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import {
  BadInput,
  buildSubgraph,
  type EntityKey,
  Labelled,
  OnRecord,
  Permitted,
  type Subgraph,
  type SubgraphContext,
} from '../../../../schema/kit/index.js';
import { CASES, type CaseRecord, EVENTS, type EventRecord, type PartyRecord } from './records.js';

@ObjectType({ description: 'Who mediates, known here by id alone (调解员).' })
@Directive('@key(fields: "id", resolvable: false)')
@Labelled('public')
class Mediator {
  @Field(() => ID, { description: 'The mediator (调解员编号).' })
  id!: string;
}

@ObjectType({ description: 'A party (当事人).' })
@OnRecord<PartyRecord>(({ areaCode }) => ({ areaCode }))
class Party {
  @Labelled('party')
  @Field(() => String, { nullable: true, description: 'Which side (诉讼地位).' })
  side?: string;

  @Labelled('name')
  @Field(() => String, { nullable: true, description: 'The name (姓名).' })
  name?: string;
}

@InterfaceType({
  description: 'Something that happened (事件).',
  resolveType: (event: EventRecord) => event.kind,
})
abstract class Happening {
  @Labelled('public')
  @Field(() => String, { description: 'When (时间).' })
  at!: string;
}

@ObjectType({ description: 'A session was held (调解会).', implements: Happening })
@Labelled('public')
class SessionHeld extends Happening {
  @Field(() => Int, { description: 'How long in minutes (时长).' })
  minutes!: number;

  @Field(() => Mediator, { nullable: true, description: 'Who held it (主持人).' })
  by?: Mediator;
}

@ObjectType({ description: 'The case was handed over (移送).', implements: Happening })
@Labelled('public')
class HandedOver extends Happening {
  @Field(() => String, { nullable: true, description: 'To whom (受移送方).' })
  to?: string;
}

@ObjectType({ description: 'A case (案件).' })
@Directive('@key(fields: "id")')
@OnRecord<CaseRecord>(({ areaCode }) => ({ areaCode }))
class Case {
  @Labelled('public')
  @Field(() => ID, { description: 'Its number (编号).' })
  id!: string;

  @Labelled('case')
  @Field(() => String, { nullable: true, description: 'What it is about (标题).' })
  title?: string;

  @Labelled('public')
  @Field(() => [[Int]], { description: 'A table (表).' })
  table!: number[][];

  @Labelled('public')
  @Field(() => [Party], { description: 'Its parties (当事人).' })
  parties!: Party[];

  @Labelled('public')
  @Field(() => [Happening], { description: 'What happened (经过).' })
  happenings!: Happening[];

  @Labelled('public')
  @Field(() => Mediator, { nullable: true, description: 'Who mediates (调解员).' })
  mediator?: Mediator;

  @Labelled('public')
  @Field(() => [Mediator], { nullable: true, description: 'Who may step in (候补调解员).' })
  substitutes?: Mediator[];
}

@ObjectType({ description: 'The case was opened (已立案).' })
@Labelled('public')
class Opened {
  @Field(() => Case, { description: 'The case (案件).' })
  case!: Case;
}

@ObjectType({ description: 'The case was refused (不予受理).' })
@Labelled('public')
class Refused {
  @Field(() => String, { description: 'Why (原因).' })
  reason!: string;
}

const OpenResult = createUnionType({
  name: 'OpenResult',
  description: 'What became of opening a case (立案结果).',
  types: () => [Opened, Refused] as const,
  resolveType: (result) => ('case' in result ? 'Opened' : 'Refused'),
});

@Resolver(() => Case)
class CaseResolver {
  @Permitted('look-up')
  @Query(() => [Case], { nullable: true, description: 'The first cases (案件列表).' })
  cases(@Arg('first', () => Int, { description: 'How many (条数).' }) first: number): CaseRecord[] {
    if (first < 0) throw new BadInput('first must not be negative.');
    return CASES.slice(0, first);
  }

  @Permitted('look-up')
  @Query(() => Case, { nullable: true, description: 'One case (案件).' })
  case(@Arg('id', () => ID, { description: 'Its number (编号).' }) id: string): CaseRecord | undefined {
    return CASES.find((record) => record.id === id);
  }

  @Permitted('look-up')
  @Query(() => String, { nullable: true, description: 'Breaks (故障).' })
  broken(): string {
    throw new Error('password=hunter2 at 10.0.0.7');
  }

  @Permitted('read-cases')
  @Query(() => String, { nullable: true, description: 'Who asks (调用者).' })
  whoAmI(@Ctx() { caller }: SubgraphContext): string {
    return caller.role === 'anonymous' ? 'nobody' : `${caller.name} ${caller.role} ${caller.areaCode}`;
  }

  @Permitted('direct')
  @Mutation(() => OpenResult, { nullable: true, description: 'Opens a case (立案).' })
  open(
    @Arg('id', () => ID, { description: 'Which (编号).' }) id: string,
  ): { case: CaseRecord } | { reason: string } {
    const record = CASES.find((candidate) => candidate.id === id);
    return record ? { case: record } : { reason: 'there is no such case' };
  }

  @FieldResolver(() => [Happening])
  happenings(@Root() record: CaseRecord): EventRecord[] {
    return EVENTS.filter((event) => event.caseId === record.id);
  }

  @FieldResolver(() => Mediator)
  mediator(@Root() record: CaseRecord): Mediator | null {
    return record.mediatorId ? { id: record.mediatorId } : null;
  }

  @FieldResolver(() => [Mediator])
  substitutes(@Root() record: CaseRecord): Mediator[] {
    return record.substituteIds.map((id) => ({ id }));
  }
}

const findByKey = ({ id }: EntityKey) => CASES.find((record) => record.id === id);

/** The example subgraph that owns cases. */
export const buildCases = (): Subgraph =>
  buildSubgraph({
    name: 'cases',
    resolvers: [CaseResolver],
    orphanedTypes: [SessionHeld, HandedOver],
    references: { Case: findByKey },
    newContext: (caller) => ({ caller }),
  });
