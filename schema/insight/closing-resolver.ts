import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { countedCases } from '../../src/domain/figures/counted-case.js';
import { recordOfDispute } from '../../src/policy/record-of-dispute.js';
import { shownFact } from './case-fact.js';
import type { InsightContext } from './context.js';
import { Dispute } from './dispute.js';

/** What the books add to a dispute. */
@Resolver(() => Dispute)
export class ClosingResolver {
  @FieldResolver()
  async closing(@Root() { id }: Dispute, @Ctx() { disputes, factsOfDispute }: InsightContext) {
    const dispute = await disputes.load(id);
    if (!dispute) return null;
    const of = recordOfDispute(dispute);
    const ids = [id, ...(dispute.absorbs ?? []).map((one) => one.disputeId)];
    const facts = (await Promise.all(ids.map((one) => factsOfDispute.load(one)))).flat();
    const counted = countedCases(facts).find((one) => one.id === id);
    const standing = counted?.facts ?? [];
    return {
      of,
      acceptedAt: counted?.accepted?.at,
      languages: counted?.accepted?.content.languages,
      result: counted?.ended?.content.result,
      endedAt: counted?.ended?.at,
      amountFen: counted?.ended?.content.amountFen,
      modes: standing.flatMap(({ content }) => (content.kind === 'mediated' ? [content.mode] : [])),
      followUps: standing.filter(({ content }) => content.kind === 'followed-up').length,
      facts: facts.map((fact) => shownFact(fact, of)),
    };
  }
}
