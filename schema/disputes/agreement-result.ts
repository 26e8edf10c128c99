import { createUnionType, Field, ObjectType } from 'type-graphql';
import { isRefusal } from '../../src/domain/disputes/is-refusal.js';
import { Labelled } from '../kit/index.js';
import { Agreement } from './agreement.js';
import { Refusal } from './refusal.js';

@ObjectType({ description: 'It was done; the agreement as it stands now (办理成功).' })
@Labelled('public')
export class AgreementChanged {
  @Field(() => Agreement, { description: 'The agreement (调解协议).' })
  agreement!: Agreement;
}

export const AgreementResult = createUnionType({
  name: 'AgreementResult',
  description: 'What came of something that somebody wanted to do with an agreement (协议办理结果).',
  types: () => [AgreementChanged, Refusal] as const,
  resolveType: (value) => (isRefusal(value) ? Refusal : AgreementChanged),
});
