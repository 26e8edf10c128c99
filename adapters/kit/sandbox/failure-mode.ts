import { z } from 'zod';

/**
 * How a sandbox fails (故障方式). Two do not look at the request: `down` answers 503, `revoked` answers as if our key
 * were no longer good. All others carry the request out and then spoil the answer, which is the harder case: the
 * caller cannot know. `slow`: the answer comes after `delayMs`; `slow-loris`: it begins at once and then comes one byte
 * in `delayMs`; `half-body`: the connection ends in the middle of it; `reset`: before it; `gzip-bomb`: few bytes that
 * unpack to a great many; `wrong-type`: a web page; `gb18030`: in that encoding.
 */
export const failureModeShape = z.object({
  mode: z.enum([
    'up',
    'down',
    'revoked',
    'slow',
    'slow-loris',
    'half-body',
    'reset',
    'gzip-bomb',
    'wrong-type',
    'gb18030',
  ]),
  /** For `slow` and `slow-loris`, in milliseconds. */
  delayMs: z.int().min(0).max(600_000).default(30_000),
  /** For `down`: what to ask for in Retry-After, in seconds. */
  retryAfter: z.int().min(0).max(86_400).optional(),
});

export type FailureMode = z.infer<typeof failureModeShape>;

/** The one in which nothing fails. */
export const UP: FailureMode = { mode: 'up', delayMs: 0 };
