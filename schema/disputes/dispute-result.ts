import { createUnionType, Field, ObjectType } from 'type-graphql';
import { isRefusal } from '../../src/domain/disputes/is-refusal.js';
import { Labelled } from '../kit/index.js';
import { Dispute } from './dispute.js';
import { Refusal } from './refusal.js';

@ObjectType({ description: 'It was done; the dispute as it stands now (办理成功).' })
@Labelled('public')
export class DisputeChanged {
  @Field(() => Dispute, { description: 'The dispute (纠纷).' })
  dispute!: Dispute;
}

export const DisputeResult = createUnionType({
  name: 'DisputeResult',
  description: 'What came of something that somebody wanted to do with a dispute (办理结果).',
  types: () => [DisputeChanged, Refusal] as const,
  resolveType: (value) => (isRefusal(value) ? Refusal : DisputeChanged),
});
