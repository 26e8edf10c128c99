import { z } from 'zod';
import type { Exchange } from '../kit/exchange.js';

const LONGEST_LIFE_S = 7_200;

const tokenShape = z.object({
  access_token: z.string().min(1).max(512),
  expires_in: z.int().min(1).max(LONGEST_LIFE_S),
});

const resultShape = z.object({
  errcode: z.int(),
  errmsg: z.string().default(''),
  msgid: z.union([z.string(), z.number()]).optional(),
});

/** The token in an answer, if there is one. */
export function readTokenAnswer(
  exchange: Exchange,
): { readonly token: string; readonly expiresInMs: number } | undefined {
  if (exchange.kind !== 'answered' || exchange.status !== 200) return undefined;
  const read = tokenShape.safeParse(exchange.body);
  return read.data && { token: read.data.access_token, expiresInMs: read.data.expires_in * 1_000 };
}

/** WeChat's own verdict in an answer; 0 is success. `undefined` if the answer is none of WeChat's. */
export function readResult(
  exchange: Exchange,
): { readonly code: number; readonly message: string } | undefined {
  if (exchange.kind !== 'answered' || exchange.status !== 200) return undefined;
  const read = resultShape.safeParse(exchange.body);
  return read.data && { code: read.data.errcode, message: read.data.errmsg.slice(0, 200) };
}
