import { countedAs } from '../../../domain/codes/counted-as.js';
import type { Dispute } from '../../../domain/disputes/dispute.js';
import { judgeCandidates } from '../../../domain/matching/judge-candidates.js';
import type { MatchJudgement } from '../../../domain/matching/match-judgement.js';
import type { Repositories } from '../../../store/repositories.js';
import { comparedFacts } from './compared-facts.js';
import { matchSubjectOf } from './match-subject-of.js';

/** What a dispute is like compared with another, and on what facts. */
export interface Comparison {
  readonly other: Dispute;
  readonly judgement: MatchJudgement;
  readonly facts: string;
}

/** Compares a dispute with all others that it may be one case with (并案比对), with one read for all their parties. */
export async function compareDisputes(
  dispute: Dispute,
  others: readonly Dispute[],
  { parties, codeLists }: Pick<Repositories, 'parties' | 'codeLists'>,
  judge: typeof judgeCandidates = judgeCandidates,
): Promise<Comparison[]> {
  const known = await parties.findMany([dispute, ...others].flatMap(({ partyIds }) => partyIds));
  const lists = await codeLists.all();
  const subject = (one: Dispute) =>
    matchSubjectOf(
      { ...one, categoryCode: countedAs(lists, one) },
      known.filter(({ disputeId }) => disputeId === one.id),
    );
  const own = await subject(dispute);
  const candidates = await Promise.all(
    others.map(async (other) => ({
      other,
      subject: await subject(other),
      caseId: other.mergedInto?.disputeId ?? other.id,
    })),
  );
  const judgements = judge(own, candidates);
  return candidates.flatMap(({ other, subject: theirs }, index) => {
    const judgement = judgements[index];
    return judgement ? [{ other, judgement, facts: comparedFacts(own, theirs) }] : [];
  });
}
