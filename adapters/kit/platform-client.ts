import { randomUUID } from 'node:crypto';
import type { Clock } from '../../src/domain/time/clock.js';
import { type BreakerOptions, breaker } from './breaker.js';
import type { Exchange } from './exchange.js';
import { readLimited } from './read-limited.js';
import { readRetryAfter } from './read-retry-after.js';
import { signedHeaders } from './signed-headers.js';

/** Where a platform is and how to speak to it. */
export interface PlatformAddress {
  /** For example `https://grid.example.gov.cn/hub/v1`. */
  readonly baseUrl: string;
  /** Signs our requests and the platform's callbacks; at least 16 characters. */
  readonly secret: string;
  readonly clock: Clock;
  /** How long one request may take, answer included, in milliseconds. @defaultValue 5000 */
  readonly timeoutMs?: number;
  readonly breaker?: BreakerOptions;
  /** @defaultValue the global fetch */
  readonly fetch?: typeof fetch;
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

/** A page of records is longer than any single message. */
const MOST_ANSWER_BYTES = 8 * 1_048_576;

/**
 * A client for one platform: signed requests, a time limit, an answer of bounded size, no redirects, a breaker.
 * It does not repeat a request: when to try again is for the engine to decide.
 */
export function platformClient(address: PlatformAddress): PlatformClient {
  const guard = breaker(address.breaker);
  return async (request) => {
    const call = prepare(request, address);
    return guard(() => send(call, address));
  };
}

interface Call {
  readonly url: URL;
  readonly init: RequestInit;
}

function prepare({ method, path, query, json, headers }: PlatformRequest, address: PlatformAddress): Call {
  const url = new URL(`${address.baseUrl.replace(/\/+$/, '')}${path}`);
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
        ...signedHeaders(randomUUID(), signed, address),
      },
      ...(body === undefined ? {} : { body }),
    },
  };
}

async function send({ url, init }: Call, address: PlatformAddress): Promise<Exchange> {
  const { clock, timeoutMs = 5_000 } = address;
  const signal = AbortSignal.timeout(timeoutMs);
  let response: Response | undefined;
  try {
    response = await (address.fetch ?? fetch)(url, { ...init, signal });
    const bytes = await readLimited(response, MOST_ANSWER_BYTES);
    if (!bytes) return { kind: 'failed', reason: 'answer-too-large' };
    const retryAfterMs = readRetryAfter(response.headers.get('retry-after'), clock);
    return {
      kind: 'answered',
      status: response.status,
      body: readJson(bytes),
      ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    };
  } catch {
    if (signal.aborted) return { kind: 'failed', reason: 'timeout' };
    return { kind: 'failed', reason: response ? 'cut-off' : 'unreachable' };
  }
}

function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
