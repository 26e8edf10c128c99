/** One thing asked of a language model. */
export interface ModelRequest {
  /** What it is to do. Never holds anything that somebody else wrote. */
  readonly task: string;
  /** What it is to work on. */
  readonly material: string;
  /** The most it may write, in tokens. */
  readonly mostTokens: number;
  /** How long the reply may take, in milliseconds. */
  readonly withinMs: number;
}

/** What a model wrote, and what that took. */
export interface ModelReply {
  readonly text: string;
  readonly tokensIn: number;
  readonly tokensOut: number;
}

/**
 * Why there is no reply (模型无答复): `stalled` in time, `unreachable`, `cut-off` in the middle, `refused` with an error,
 * `overloaded` (429), `garbage` that is no reply, `resting` because it failed again and again just now.
 */
export interface ModelFailure {
  readonly failed: 'stalled' | 'unreachable' | 'cut-off' | 'refused' | 'overloaded' | 'garbage' | 'resting';
}

/** A language model (语言模型). Asks once and never throws for anything that the model or the network can do. */
export interface LanguageModel {
  /** What it calls itself, for the record. */
  readonly name: string;
  /** Loads what it needs on this side, once: on a slow machine that takes seconds, and is no time of the model's. */
  ready(): Promise<void>;
  ask(request: ModelRequest): Promise<ModelReply | ModelFailure>;
}
