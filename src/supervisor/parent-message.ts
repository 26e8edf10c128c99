import { z } from 'zod';

/** What a process of the hub tells its supervisor: that it can be used, or that it cannot start. */
export const PARENT_MESSAGE = z.union([
  z.object({ ready: z.record(z.string(), z.string()) }),
  z.object({ failed: z.string() }),
]);

export type ParentMessage = z.output<typeof PARENT_MESSAGE>;

/** Set in the environment of a process that has a supervisor. */
export const SUPERVISED = 'TUANJIE_HUB_SUPERVISED';
