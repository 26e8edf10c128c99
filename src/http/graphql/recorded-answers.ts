import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { SubgraphContext } from '../../../schema/kit/index.js';
import type { GraphLog } from '../../gateway/graph-log.js';
import { maskError } from '../../gateway/mask-error.js';
import { type AnswerAudit, recordAnswer } from '../../gateway/record-answer.js';

const REQUEST_ID = /^[\w-]{1,64}$/;

/** Records what a subgraph that is served alone shows, before it answers; what cannot be recorded is not shown. */
export const recordedAnswers = (
  answers: AnswerAudit,
  log: GraphLog,
): ApolloServerPlugin<SubgraphContext> => ({
  requestDidStart: async () => {
    let errors: readonly GraphQLError[] = [];
    return {
      didEncounterErrors: async (request) => {
        errors = request.errors;
      },
      willSendResponse: async ({ contextValue: context, request, response }) => {
        if (response.body.kind !== 'single') return;
        const given = request.http?.headers.get('x-request-id') ?? '';
        try {
          const requestId = REQUEST_ID.test(given) ? given : undefined;
          await recordAnswer(answers, { context, errors, requestId });
        } catch (error) {
          const originalError = error instanceof Error ? error : new Error(String(error));
          const masked = maskError(new GraphQLError('unexpected', { originalError }), log);
          response.body.singleResult = { data: null, errors: [masked.toJSON()] };
        }
      },
    };
  },
});
