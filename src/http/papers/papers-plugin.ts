import type { FastifyInstance } from 'fastify';
import { isRefusal } from '../../domain/disputes/is-refusal.js';
import type { GraphLog } from '../../gateway/graph-log.js';
import type { Caller } from '../../policy/caller.js';
import type { ServiceContext } from '../../services/context.js';
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

/** Hands out papers (文书下载) to whoever may read the case; what is hidden and what there is not look the same. */
export async function papersPlugin(app: FastifyInstance, options: PapersPluginOptions): Promise<void> {
  const { services, log } = options;
  app.setErrorHandler(graphqlErrorHandler(log));
  identifyCallers(app, options);
  app.get<{ Params: { disputeId: string; number: string } }>(
    '/papers/summaries/:disputeId/:number',
    { schema: { params: PARAMS } },
    async (request, reply) => {
      const { disputeId, number } = request.params;
      const caller = request.getDecorator<Caller>('caller');
      if (caller.role === 'anonymous') return replyWithError(reply, 'UNAUTHENTICATED', 'Sign in first.');
      const paper = await exportCaseSummary(disputeId, Number(number), caller, services);
      if (isRefusal(paper)) return reply.code(404).send({ message: paper.message });
      return reply
        .headers({
          'cache-control': 'no-store',
          'content-disposition': `attachment; filename="summary-${number}.docx"`,
          'x-content-type-options': 'nosniff',
        })
        .type(DOCX)
        .send(Buffer.from(paper));
    },
  );
}
