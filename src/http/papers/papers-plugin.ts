import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { PAPER_COPIES, type PaperCopy } from '../../domain/agreements/agreement-paper.js';
import { isRefusal } from '../../domain/disputes/is-refusal.js';
import type { Refusal } from '../../domain/disputes/refusal.js';
import type { GraphLog } from '../../gateway/graph-log.js';
import type { Caller } from '../../policy/caller.js';
import type { ServiceContext } from '../../services/context.js';
import { exportAgreement } from '../../services/disputes/agreements/export-agreement.js';
import { exportCaseSummary } from '../../services/disputes/summaries/export-case-summary.js';
import { graphqlErrorHandler, replyWithError } from '../graphql/graphql-errors.js';
import { type IdentifyCallersOptions, identifyCallers } from '../graphql/identify-callers.js';

export interface PapersPluginOptions extends IdentifyCallersOptions {
  readonly services: ServiceContext;
  readonly log: GraphLog;
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const PARAMS = {
  type: 'object',
  properties: {
    disputeId: { type: 'string', maxLength: 100 },
    number: { type: 'string', pattern: '^[1-9][0-9]{0,3}$' },
  },
} as const;

const COPY = {
  type: 'object',
  properties: { copy: { type: 'string', enum: PAPER_COPIES, default: 'party' } },
} as const;

interface WhichPaper {
  readonly disputeId: string;
  readonly number: string;
}

/** Hands out papers (文书下载) to whoever may read the case; what is hidden and what there is not look the same. */
export async function papersPlugin(app: FastifyInstance, options: PapersPluginOptions): Promise<void> {
  const { services, log } = options;
  app.setErrorHandler(graphqlErrorHandler(log));
  identifyCallers(app, options);
  const handOut = async (
    request: FastifyRequest,
    reply: FastifyReply,
    fileName: string,
    make: (caller: Caller) => Promise<Uint8Array | Refusal>,
  ) => {
    const caller = request.getDecorator<Caller>('caller');
    if (caller.role === 'anonymous') return replyWithError(reply, 'UNAUTHENTICATED', 'Sign in first.');
    const paper = await make(caller);
    if (isRefusal(paper)) return reply.code(404).send({ message: paper.message });
    return reply
      .headers({
        'cache-control': 'no-store',
        'content-disposition': `attachment; filename="${fileName}.docx"`,
        'x-content-type-options': 'nosniff',
      })
      .type(DOCX)
      .send(Buffer.from(paper));
  };
  app.get<{ Params: WhichPaper }>(
    '/papers/summaries/:disputeId/:number',
    { schema: { params: PARAMS } },
    async (request, reply) => {
      const { disputeId, number } = request.params;
      return handOut(request, reply, `summary-${number}`, (caller) =>
        exportCaseSummary(disputeId, Number(number), caller, services),
      );
    },
  );
  app.get<{ Params: WhichPaper; Querystring: { copy: PaperCopy } }>(
    '/papers/agreements/:disputeId/:number',
    { schema: { params: PARAMS, querystring: COPY } },
    async (request, reply) => {
      const { disputeId, number } = request.params;
      const { copy } = request.query;
      return handOut(request, reply, `agreement-${number}-${copy}`, (caller) =>
        exportAgreement(`${disputeId}:${number}`, copy, caller, services),
      );
    },
  );
}
