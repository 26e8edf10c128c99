import {
  Arg,
  Ctx,
  createUnionType,
  Field,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Resolver,
} from 'type-graphql';
import type { HistoricCase } from '../../src/domain/disputes/historic-case.js';
import { importHistoricCases } from '../../src/services/disputes/import-historic-cases.js';
import { actorOf, Labelled, Permitted } from '../kit/index.js';
import type { DisputesContext } from './context.js';
import { HistoricCaseInput } from './historic-case-input.js';
import { Refusal } from './refusal.js';

@InputType({ description: 'Closed cases of a ledger, to be taken over (台账补录).' })
export class LedgerInput {
  @Field(() => ID, { description: 'Names the ledger: 1 to 40 letters, digits, hyphens (台账名称).' })
  ledger!: string;

  @Field(() => ID, { description: 'Names this batch; the same one again changes nothing (批次).' })
  batch!: string;

  @Field(() => String, { description: 'Why, in 5 to 200 characters (补录理由).' })
  reason!: string;

  @Field(() => [HistoricCaseInput], { description: 'The cases, at most 100 (案件).' })
  cases!: HistoricCaseInput[];
}

@ObjectType({ description: 'What was taken over (补录结果).' })
@Labelled('public')
export class LedgerImported {
  @Field(() => Int, { description: 'How many are new on file (新补录件数).' })
  taken!: number;

  @Field(() => Int, { description: 'How many were on file already (已有件数).' })
  known!: number;
}

const LedgerResult = createUnionType({
  name: 'LedgerResult',
  description: 'What came of taking cases over (补录结果).',
  types: () => [LedgerImported, Refusal] as const,
  resolveType: (value) => ('refused' in value ? Refusal : LedgerImported),
});

/** Taking over what was before the hub. */
@Resolver()
export class HistoricImport {
  @Mutation(() => LedgerResult, {
    nullable: true,
    description:
      'Takes closed cases over from a ledger, each once; figures count them by when things happened (台账补录).',
  })
  @Permitted('direct')
  async importHistoricCases(
    @Arg('input', () => LedgerInput, { description: 'The ledger (台账).' }) input: LedgerInput,
    @Ctx() context: DisputesContext,
  ) {
    const cases = input.cases.map(caseOf);
    return importHistoricCases({ ...input, cases }, actorOf(context), context.services);
  }
}

function caseOf({ address, accepted, ended, mediations, ...row }: HistoricCaseInput): HistoricCase {
  return {
    ...row,
    place: { address },
    mediations: mediations.map((one) => ({ ...one })),
    ...(accepted ? { accepted: { ...accepted } } : {}),
    ...(ended ? { ended: { ...ended } } : {}),
  };
}
