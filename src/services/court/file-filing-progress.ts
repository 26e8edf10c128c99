import {
  applyConfirmationEvent,
  applyEnrolmentEvent,
  applySessionEvent,
} from '../../domain/court/apply-filing-event.js';
import type { CourtFiling, FilingEvent } from '../../domain/court/court-filing.js';
import type { Aggregate } from '../../domain/effects/aggregate.js';
import type { FilingProgress } from '../../domain/platforms/platform-report.js';
import type { AggregateRepository } from '../../store/aggregates/aggregate-repository.js';
import type { ServiceContext } from '../context.js';
import { CLOCK_LANE, keepClocks } from '../effects/keep-clocks.js';
import type { Application } from '../inbox/application.js';
import { withEnrolmentDue } from './watch-enrolment.js';

/**
 * Files what the court said of something that was filed with it (提交事项进展入卷), by its number: late, early and repeated
 * numbers end in the same state.
 */
export async function fileFilingProgress(
  report: FilingProgress,
  context: ServiceContext,
): Promise<Application> {
  const { repositories, clock } = context;
  const { filingKey, sequence, state, occurredAt, caseNumber, note, beginsAt, until } = report;
  const [kind = '', ...rest] = filingKey.split(':');
  const id = rest.join(':');
  const event: FilingEvent = {
    sequence,
    state,
    at: occurredAt,
    ...(caseNumber === undefined ? {} : { caseNumber }),
    ...(note === undefined ? {} : { note }),
  };
  const now = clock.now();
  switch (kind) {
    case 'confirmation': {
      const clocks = keepClocks.emit(
        { lane: CLOCK_LANE, key: `event-${sequence}`, notBefore: now },
        { confirmation: id },
      );
      return change(repositories.confirmations, id, (current) => {
        const next = applyConfirmationEvent(current, event);
        return next && { ...next, effects: [...next.effects, clocks] };
      });
    }
    case 'session':
      return change(repositories.courtSessions, id, (current) => applySessionEvent(current, event, beginsAt));
    case 'enrolment':
      return change(repositories.enrolments, id, (current) => {
        const next = applyEnrolmentEvent(current, event, until);
        return next && withEnrolmentDue(next, now);
      });
    default:
      return { applied: false, reason: `nothing is filed under ${filingKey}` };
  }
}

async function change<F extends CourtFiling & Aggregate>(
  repository: AggregateRepository<F>,
  id: string,
  next: (current: F) => F | undefined,
): Promise<Application> {
  const found = await repository.change(id, (current) => {
    const changed = next(current);
    return changed ? { next: changed, result: true } : { result: true };
  });
  return found ? { applied: true } : { applied: false, reason: `nothing is filed under ${id}` };
}
