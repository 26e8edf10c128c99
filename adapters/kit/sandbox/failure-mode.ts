import type { ServerResponse } from 'node:http';
import { z } from 'zod';

/**
 * How a sandbox fails. `down`: 503, the request is not looked at. The others carry the request out and then spoil
 * the answer, which is the harder case: the caller cannot know. `slow`: the answer comes after `delayMs`;
 * `half-body`: the connection ends in the middle of it; `reset`: before it.
 */
export const failureModeShape = z.object({
  mode: z.enum(['up', 'down', 'slow', 'half-body', 'reset']),
  /** For `slow`, in milliseconds. */
  delayMs: z.int().min(0).max(600_000).default(30_000),
  /** For `down`: what to ask for in Retry-After, in seconds. */
  retryAfter: z.int().min(0).max(86_400).optional(),
});

export type FailureMode = z.infer<typeof failureModeShape>;

/** An answer that is ready to go out. */
export interface Prepared {
  readonly status: number;
  readonly json: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends an answer, spoilt as the mode says. */
export function answerInMode(
  response: ServerResponse,
  { status, json, headers = {} }: Prepared,
  { mode, delayMs }: FailureMode,
): void {
  const body = Buffer.from(JSON.stringify(json));
  const head = {
    ...headers,
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(body.length),
  };
  switch (mode) {
    case 'reset':
      response.socket?.resetAndDestroy();
      return;
    case 'half-body':
      response.writeHead(status, head);
      response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.destroy());
      return;
    case 'slow': {
      const timer = setTimeout(() => response.writeHead(status, head).end(body), delayMs);
      response.on('close', () => clearTimeout(timer));
      return;
    }
    default:
      response.writeHead(status, head).end(body);
  }
}
