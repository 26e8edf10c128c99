import { Directive, Field, FieldResolver, ID, ObjectType, Query, Resolver, Root } from 'type-graphql';
import {
  buildSubgraph,
  type EntityKey,
  Labelled,
  OnRecord,
  Permitted,
  type Subgraph,
} from '../../../../schema/kit/index.js';
import { CASES } from './records.js';

@ObjectType({ description: 'What the court knows (法院信息).' })
@OnRecord<{ areaCode: string }>(({ areaCode }) => ({ areaCode }))
class CourtSide {
  @Labelled('court')
  @Field(() => String, { nullable: true, description: 'The case number (案号).' })
  caseNumber?: string;

  @Labelled('public')
  @Field(() => String, { description: 'How fresh (数据时间).' })
  asOf!: string;
}

@ObjectType({ description: 'A case, as the court extends it (案件).' })
@Directive('@key(fields: "id")')
@Labelled('public')
class Case {
  @Field(() => ID, { description: 'Its number (编号).' })
  id!: string;

  @Field(() => CourtSide, { nullable: true, description: 'What the court knows (法院信息).' })
  court?: CourtSide;
}

@Resolver(() => Case)
class CourtResolver {
  @Permitted('look-up')
  @Query(() => Case, { nullable: true, description: 'The case the court took last (最近受理).' })
  latestCourtCase(): { id: string } {
    return { id: 'c1' };
  }

  @FieldResolver(() => CourtSide)
  court(@Root() { id }: { id: string }): (CourtSide & { areaCode: string }) | null {
    const record = CASES.find((candidate) => candidate.id === id);
    return record
      ? { asOf: '2026-04-01', caseNumber: `(2026)云0112诉前调${id}号`, areaCode: record.areaCode }
      : null;
  }
}

/** The court knows cases by id alone, so any key will do. */
const stubOf = ({ id }: EntityKey) => ({ id });

/** The example subgraph that extends cases. */
export const buildCourt = (): Subgraph =>
  buildSubgraph({
    name: 'court',
    resolvers: [CourtResolver],
    references: { Case: stubOf },
    newContext: (caller) => ({ caller }),
  });
