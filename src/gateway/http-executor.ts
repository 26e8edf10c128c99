import { buildHTTPExecutor } from '@graphql-tools/executor-http';
import { type ExecutionResult, GraphQLError } from 'graphql';
import type { Clock } from '../domain/time/clock.js';
import { signForSubgraph } from '../identity/subgraph-token.js';
import type { GraphLog } from './graph-log.js';
import { maskError } from './mask-error.js';
import type { SubgraphExecutor, SubgraphRequest } from './subgraph-executor.js';

/** How a subgraph is reached over HTTP. */
export interface HttpSubgraph {
  readonly name: string;
  /** For example `http://127.0.0.1:4101/graphql`. */
  readonly url: string;
  /** Shared with the subgraph; signs who asks. */
  readonly key: Uint8Array;
  readonly clock: Clock;
  /** How long to wait for an answer, in milliseconds. */
  readonly timeoutMs: number;
  readonly log: GraphLog;
}

/** On whose behalf a subgraph is asked. */
type Asked = Pick<SubgraphRequest, 'caller' | 'requestId'>;

/** A subgraph answered for the whole request that the caller's own input is at fault. */
const blamesInput = ({ errors, data }: ExecutionResult): boolean =>
  data === undefined && (errors ?? []).every((error) => error.extensions.code === 'BAD_USER_INPUT');

const hasTimedOut = ({ extensions, originalError }: GraphQLError): boolean =>
  extensions.code === 'TIMEOUT_ERROR' || originalError?.name === 'TimeoutError';

/** What the log says of a failure: never the message, which may quote what was asked or answered. */
const reasonOf = ({ extensions, originalError }: GraphQLError) => ({
  code: extensions.code,
  cause: originalError?.cause instanceof Error ? originalError.cause.message : originalError?.name,
});

/** Asks a subgraph that is served somewhere else (远程子图). */
export function httpExecutor({ name, url, key, clock, timeoutMs, log }: HttpSubgraph): SubgraphExecutor {
  const send = buildHTTPExecutor({
    endpoint: url,
    timeout: timeoutMs,
    // Equal requests of different callers must never share an answer.
    deduplicateInflightRequests: false,
    // Only here are the very bytes known that the token is to be bound to.
    async fetch(endpoint: string, init: RequestInit = {}, { caller, requestId }: Asked) {
      const body = typeof init.body === 'string' ? init.body : '';
      const token = await signForSubgraph(key, { subgraph: name, caller, body }, clock);
      return fetch(endpoint, {
        ...init,
        headers: { ...init.headers, authorization: `Bearer ${token}`, 'x-request-id': requestId },
      });
    },
  });

  const failed = (errors: readonly GraphQLError[]): ExecutionResult => {
    const timedOut = errors.some(hasTimedOut);
    log.warn({ subgraph: name, url, timedOut, reasons: errors.map(reasonOf) }, 'a subgraph did not answer');
    const [code, what] = timedOut
      ? (['SUBGRAPH_TIMEOUT', `did not answer within ${timeoutMs} ms`] as const)
      : (['SUBGRAPH_UNAVAILABLE', 'cannot be reached'] as const);
    return { errors: [new GraphQLError(`The subgraph ${name} ${what}.`, { extensions: { code } })] };
  };

  return async ({ document, variables, operationType, caller, requestId }) => {
    // No subgraph has subscriptions, so an answer is never a stream.
    const result = (await send({
      document,
      variables: { ...variables },
      operationType,
      context: { caller, requestId },
    })) as ExecutionResult;
    if (!result.errors) return result;
    if (result.data === undefined && !blamesInput(result)) return failed(result.errors);
    return { ...result, errors: result.errors.map((error) => maskError(error, log)) };
  };
}
