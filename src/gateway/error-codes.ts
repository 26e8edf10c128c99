/**
 * Every error code that leaves the graph (错误代码), with the HTTP status of an answer that is nothing but such an
 * error. An answer that also has data, even `null` for a field that failed, has status 200.
 */
export const ERROR_CODES = {
  /** The request itself cannot be read: no JSON, no query. */
  BAD_REQUEST: 400,
  GRAPHQL_PARSE_FAILED: 400,
  GRAPHQL_VALIDATION_FAILED: 400,
  /** The operation name does not name an operation of the document. */
  OPERATION_RESOLUTION_FAILURE: 400,
  /** Variables or arguments cannot be used. */
  BAD_USER_INPUT: 400,
  PERSISTED_QUERY_NOT_SUPPORTED: 400,
  /** Too deep, too many aliases, too much in one request. */
  QUERY_TOO_COMPLEX: 400,
  /** Nobody is signed in, or the token is not accepted. */
  UNAUTHENTICATED: 401,
  /** The role may not do this. */
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  PAYLOAD_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  /** Too often, or too many at once. */
  TOO_MANY_REQUESTS: 429,
  /** A required field has no value, so what contains it is missing too. */
  INCOMPLETE_DATA: 500,
  /** Something broke. The error's id finds it in the log. */
  INTERNAL_SERVER_ERROR: 500,
  /** A subgraph cannot be reached or makes no sense; the rest of the answer stands. */
  SUBGRAPH_UNAVAILABLE: 503,
  /** A subgraph did not answer in time; the rest of the answer stands. */
  SUBGRAPH_TIMEOUT: 504,
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;

export const isErrorCode = (code: unknown): code is ErrorCode =>
  typeof code === 'string' && Object.hasOwn(ERROR_CODES, code);
