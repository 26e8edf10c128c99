/** What a model was asked (模型用途): to say a question again for the search, to order what was found, to write; to sum up a case. */
export type ModelTask = 'rewrite' | 'rerank' | 'write' | 'summarise';

/** One request to a model, and what came of it. */
export interface ModelCall {
  readonly task: ModelTask;
  /** What it said, with placeholders in place of people; absent where it said nothing. */
  readonly said?: string;
  /** Why there was nothing, or nothing of use. */
  readonly failed?: string;
  readonly tokens: number;
}

/** A sentence that a model wrote, after it was checked (核对后的句子). */
export interface JudgedSentence {
  readonly text: string;
  /** Numbers of the sources that it names, counted from 1 in the order that they were given. */
  readonly cites: readonly number[];
  /** Why it was struck; empty where it was kept. */
  readonly faults: readonly string[];
}

/** All that a model did for one question (模型辅助记录). */
export interface ModelRun {
  readonly id: string;
  readonly at: Date;
  /** Who asked. */
  readonly personId: string;
  readonly model: string;
  /** What was asked, as the model was given it. */
  readonly question: string;
  readonly calls: readonly ModelCall[];
  readonly sentences: readonly JudgedSentence[];
  /** Whether what was kept was shown; otherwise the answer is composed of the articles alone. */
  readonly shown: boolean;
}
