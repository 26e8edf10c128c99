import { type GraphQLError, Kind } from 'graphql';
import type { SubgraphContext } from '../../schema/kit/index.js';
import type { AuditLog } from '../audit/audit-log.js';
import { lookEvents } from '../audit/look-events.js';
import type { AuditEvent } from '../domain/audit/audit-event.js';
import type { Clock } from '../domain/time/clock.js';

/** Where answers are recorded, and by which clock. */
export interface AnswerAudit {
  readonly audit: AuditLog;
  readonly clock: Clock;
}

/** What a subgraph is about to answer. */
export interface Answered {
  readonly context: SubgraphContext;
  readonly errors: readonly GraphQLError[];
  readonly requestId: string | undefined;
}

/**
 * Records what an answer shows, and what it refuses, before it leaves (查看留痕).
 *
 * @throws when it could not be recorded: then the answer must not leave
 */
export async function recordAnswer({ audit, clock }: AnswerAudit, answered: Answered): Promise<void> {
  const { context, errors, requestId } = answered;
  const request = {
    at: clock.now(),
    by: context.caller,
    ...(requestId === undefined ? {} : { requestId }),
  };
  const refusals = errors.flatMap((error) => refusalEvent(error, request) ?? []);
  await Promise.all([
    audit.append(lookEvents(context.looks.all(), request)),
    ...refusals.map((refusal) => audit.refused(refusal)),
  ]);
}

function refusalEvent(
  { extensions: { code }, nodes }: GraphQLError,
  request: Pick<AuditEvent, 'at' | 'by' | 'requestId'>,
): AuditEvent | undefined {
  if (code !== 'UNAUTHENTICATED' && code !== 'FORBIDDEN') return undefined;
  const field = nodes?.find((node) => node.kind === Kind.FIELD);
  return {
    ...request,
    action: 'access-refused',
    subject: { type: 'Operation', ids: field ? [field.name.value] : [] },
    fields: [],
    outcome: 'refused',
    detail: code,
  };
}
