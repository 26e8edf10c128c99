import type { Aggregate } from '../domain/effects/aggregate.js';
import type { AggregateRepository } from './aggregates/aggregate-repository.js';
import type { Repositories } from './repositories.js';

/** The repositories of everything that can have effects, by type (有后续事项的聚合). */
export function aggregatesOf(
  repositories: Repositories,
): ReadonlyMap<string, AggregateRepository<Aggregate>> {
  const aggregates = [
    repositories.disputes,
    repositories.consents,
    repositories.corrections,
    repositories.hints,
    repositories.rounds,
    repositories.routes,
    repositories.appReports,
    repositories.supervisionOrders,
    repositories.courtMediations,
    repositories.confirmations,
    repositories.courtSessions,
    repositories.enrolments,
    repositories.statutoryClocks,
    repositories.inbox,
    repositories.users,
    repositories.conversations,
    repositories.notices,
    repositories.mergeProposals,
    repositories.consultations,
    repositories.legalAnswers,
    repositories.adviceSheets,
    repositories.caseFacts,
    repositories.figureCorrections,
    repositories.caseSummaries,
  ] as unknown as AggregateRepository<Aggregate>[];
  return new Map(aggregates.map((repository) => [repository.type, repository]));
}
