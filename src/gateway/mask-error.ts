import { randomUUID } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { isErrorCode } from './error-codes.js';
import type { GraphLog } from './graph-log.js';

const messageFor = (id: string) => `Internal error. In the log it has the id ${id}.`;

/** An internal error that a subgraph has masked and logged already: it has nothing to hide any more. */
const isMasked = ({ message, extensions: { id } }: GraphQLError): boolean =>
  typeof id === 'string' && message === messageFor(id);

/**
 * What a caller may know of an error (错误脱敏): its message only if it carries one of our codes, and never more
 * than the code besides. Anything else becomes an internal error with an id, logged in full under that id.
 */
export function maskError(error: GraphQLError, log: GraphLog): GraphQLError {
  const path = error.path ? { path: error.path } : {};
  const { code, id } = error.extensions;
  if (code === 'INTERNAL_SERVER_ERROR' && isMasked(error)) {
    return new GraphQLError(error.message, { ...path, extensions: { code, id } });
  }
  if (isErrorCode(code) && code !== 'INTERNAL_SERVER_ERROR') {
    return new GraphQLError(error.message, { ...path, extensions: { code } });
  }
  const newId = randomUUID();
  log.error(
    { id: newId, err: error.originalError ?? error, path: error.path },
    'an internal error in the graph',
  );
  return new GraphQLError(messageFor(newId), {
    ...path,
    extensions: { code: 'INTERNAL_SERVER_ERROR', id: newId },
  });
}
