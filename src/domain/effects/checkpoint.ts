/** The instants at which a crash would be the most awkward, in the order a piece of work passes them. */
export const CHECKPOINTS = [
  'stored-before-acknowledged',
  'decided-before-woken',
  'leased-before-run',
  'started-before-sent',
  'sent-before-recorded',
  'recorded-before-released',
] as const;

export type CheckpointName = (typeof CHECKPOINTS)[number];

/** Called at each checkpoint; does nothing, except under fault tests, which stop the process there. */
export type Checkpoint = (name: CheckpointName) => Promise<void>;
