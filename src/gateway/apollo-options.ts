import type { ApolloServerOptionsWithGateway, BaseContext } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
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
