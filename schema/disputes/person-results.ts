import { createUnionType, Field, Int, ObjectType } from 'type-graphql';
import { isRefusal } from '../../src/domain/disputes/is-refusal.js';
import { Labelled } from '../kit/index.js';
import { Dispute } from './dispute.js';
import { Party } from './party.js';
import { Refusal } from './refusal.js';

@ObjectType({ description: 'The party with what was asked for in clear (已解除遮蔽的当事人).' })
@Labelled('public')
export class PartyUnmasked {
  @Field(() => Party, { description: 'The party (当事人).' })
  party!: Party;
}

@ObjectType({ description: 'The disputes of one person that the caller may know of (某人的纠纷).' })
@Labelled('public')
export class DisputesOfPerson {
  @Field(() => [Dispute], { description: 'The newest of them (纠纷).' })
  disputes!: Dispute[];

  @Field(() => Int, { description: 'How many there are (总数).' })
  totalCount!: number;
}

export const UnmaskResult = createUnionType({
  name: 'UnmaskResult',
  description: 'What came of asking for masked fields in clear (解除遮蔽结果).',
  types: () => [PartyUnmasked, Refusal] as const,
  resolveType: (value) => (isRefusal(value) ? Refusal : PartyUnmasked),
});

export const PersonSearchResult = createUnionType({
  name: 'PersonSearchResult',
  description: 'What came of looking for the disputes of one person (按人查案结果).',
  types: () => [DisputesOfPerson, Refusal] as const,
  resolveType: (value) => (isRefusal(value) ? Refusal : DisputesOfPerson),
});
