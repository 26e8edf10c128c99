import { z } from 'zod';

const instant = z.number().int();

/** What all processes know of the access token (接口调用凭据); kept as JSON in the platform's state. */
const tokenStateShape = z.object({
  /** Up to 512 characters. */
  token: z.string().exactOptional(),
  /** By the hub's clock, in milliseconds since 1970. */
  expiresAt: instant.default(0),
  /** When a new token was forced, within the last day; WeChat allows twenty. */
  forced: z.array(instant).max(100).default([]),
  /** Who is fetching, and until when the others leave it to them, by the machine's clock. */
  fetching: z.object({ by: z.string(), until: instant }).exactOptional(),
});

export type TokenState = z.infer<typeof tokenStateShape>;

const NOTHING: TokenState = { expiresAt: 0, forced: [] };

/** What cannot be read counts as nothing: a token is fetched anew. */
export function readTokenState(written: string | undefined): TokenState {
  if (written === undefined) return NOTHING;
  try {
    return tokenStateShape.parse(JSON.parse(written));
  } catch {
    return NOTHING;
  }
}
