import type { ApolloServerOptionsWithGateway, ApolloServerPlugin, BaseContext } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { ERROR_CODES, isErrorCode } from './error-codes.js';
import type { GraphLog } from './graph-log.js';
import { maskError } from './mask-error.js';

/** Only errors about the caller's own text point into it. */
const POINTS_INTO_QUERY: readonly unknown[] = ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED'];

const asGraphQLError = (error: unknown): GraphQLError =>
  error instanceof GraphQLError
    ? error
    : new GraphQLError('unexpected', {
        originalError: error instanceof Error ? error : new Error(String(error)),
      });

/** An answer without data has the status of its first error; one with data, even `null`, is an answer. */
const statusPlugin: ApolloServerPlugin = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response }) => {
      if (response.body.kind !== 'single' || response.body.singleResult.data !== undefined) return;
      const code = response.body.singleResult.errors?.[0]?.extensions?.code;
      if (isErrorCode(code)) response.http.status = ERROR_CODES[code];
    },
  }),
};

/**
 * How every Apollo Server of the hub is set (服务器公共设置): nothing phones home, nothing is batched, nothing
 * internal leaves, no page from a CDN.
 */
export const apolloOptions = (log: GraphLog) =>
  ({
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    maxRecursiveSelections: true,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    logger: {
      debug: () => {},
      info: () => {},
      warn: (message: unknown) => log.warn({ from: 'apollo-server' }, String(message)),
      error: (message: unknown) => log.error({ from: 'apollo-server' }, String(message)),
    },
    plugins: [
      statusPlugin,
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginCacheControlDisabled(),
    ],
    formatError({ locations }: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
      const masked = maskError(asGraphQLError(error), log).toJSON();
      const position = POINTS_INTO_QUERY.includes(masked.extensions?.code) && locations ? { locations } : {};
      return { ...masked, ...position };
    },
  }) satisfies Partial<ApolloServerOptionsWithGateway<BaseContext>>;
