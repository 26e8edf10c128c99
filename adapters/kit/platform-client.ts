import { randomUUID } from 'node:crypto';
import type { Clock } from '../../src/domain/time/clock.js';
import { type BreakerOptions, breaker } from './breaker.js';
import type { Exchange } from './exchange.js';
import { readLimited } from './read-limited.js';
import { readRetryAfter } from './read-retry-after.js';
import { signedHeaders } from './signed-headers.js';

/** Where a platform is and how to reach it. */
export interface PlatformHost {
  /** For example `https://grid.example.gov.cn/hub/v1`. */
  readonly baseUrl: string;
  readonly clock: Clock;
  /** How long one request may take, answer included, in milliseconds. @defaultValue 5000 */
  readonly timeoutMs?: number;
  /** How long one answer may be, unpacked; a page of records is longer than any single message. @defaultValue 8 MB */
  readonly mostAnswerBytes?: number;
  readonly breaker?: BreakerOptions;
  /** @defaultValue the global fetch */
  readonly fetch?: typeof fetch;
}

/** Where a platform is that signs by the platform contract. */
export interface PlatformAddress extends PlatformHost {
  /** Signs our requests and the platform's callbacks; at least 16 characters. */
  readonly secret: string;
}

/** One request to a platform. */
export interface PlatformRequest {
  readonly method: 'GET' | 'POST';
  /** Under the base URL, begins with a slash. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends a request once. Never throws for anything that the platform or the network can do. */
export type PlatformClient = (request: PlatformRequest) => Promise<Exchange>;

/** Makes the headers that prove who sends this; see `SignedMessage.body`. */
type Sign = (signed: string) => Readonly<Record<string, string>>;

const NO_CONNECTION = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** A client for one platform whose requests are signed by the platform contract; see `plainClient`. */
export function platformClient(address: PlatformAddress): PlatformClient {
  return clientOf(address, (signed) => signedHeaders(randomUUID(), signed, address));
}

/**
 * A client for one platform that proves itself in its own way: a time limit, an answer of bounded size, no
 * redirects, a breaker. It does not repeat a request: when to try again is for the engine to decide.
 */
export const plainClient = (host: PlatformHost): PlatformClient => clientOf(host, () => ({}));

function clientOf(host: PlatformHost, sign: Sign): PlatformClient {
  const guard = breaker(host.breaker);
  return async (request) => {
    const call = prepare(request, host, sign);
    return guard(() => send(call, host));
  };
}

interface Call {
  readonly url: URL;
  readonly init: RequestInit;
}

function prepare(
  { method, path, query, json, headers }: PlatformRequest,
  host: PlatformHost,
  sign: Sign,
): Call {
  const url = new URL(`${host.baseUrl.replace(/\/+$/, '')}${path}`);
  for (const [name, value] of Object.entries(query ?? {})) url.searchParams.set(name, value);
  const body = json === undefined ? undefined : JSON.stringify(json);
  const signed = body ?? `${method} ${url.pathname}${url.search}`;
  return {
    url,
    init: {
      method,
      redirect: 'manual',
      headers: {
        accept: 'application/json',
        'accept-encoding': 'identity',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
        ...sign(signed),
      },
      ...(body === undefined ? {} : { body }),
    },
  };
}

async function send({ url, init }: Call, host: PlatformHost): Promise<Exchange> {
  const { clock, timeoutMs = 5_000, mostAnswerBytes = 8 * 1_048_576 } = host;
  const signal = AbortSignal.timeout(timeoutMs);
  let response: Response | undefined;
  try {
    response = await (host.fetch ?? fetch)(url, { ...init, signal });
    const bytes = await readLimited(response, mostAnswerBytes);
    if (!bytes) return { kind: 'failed', reason: 'answer-too-large' };
    const retryAfterMs = readRetryAfter(response.headers.get('retry-after'), clock);
    return {
      kind: 'answered',
      status: response.status,
      body: readJson(bytes),
      ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    };
  } catch (error) {
    if (signal.aborted) return { kind: 'failed', reason: 'timeout' };
    if (response) return { kind: 'failed', reason: 'cut-off' };
    return { kind: 'failed', reason: 'unreachable', ...(neverConnected(error) ? { notSent: true } : {}) };
  }
}

/** Whether a request failed before there was a connection that it could have gone out on. */
function neverConnected(error: unknown): boolean {
  const cause = error instanceof Error ? (error.cause as { code?: unknown } | undefined) : undefined;
  return NO_CONNECTION.has(String(cause?.code));
}

function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
