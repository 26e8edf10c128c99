/** Why there are no vectors (向量未得): as of a language model; `misfit` for vectors of a wrong number or length. */
export interface EmbeddingFailure {
  readonly failed: 'stalled' | 'unavailable' | 'misfit' | 'resting';
}

/** A model that makes a vector of a text (向量模型). Asks once and never throws for anything the network can do. */
export interface EmbeddingModel {
  /** What it calls itself; vectors of another one are not compared with its own. */
  readonly name: string;
  /** One vector for each text, all of one length. */
  embed(
    texts: readonly string[],
    withinMs: number,
  ): Promise<readonly (readonly number[])[] | EmbeddingFailure>;
}
