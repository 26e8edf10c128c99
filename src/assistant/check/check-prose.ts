import { type CheckContext, checkSentence } from './check-sentence.js';
import type { ProseFault } from './prose-fault.js';
import { type Sentence, splitProse } from './split-prose.js';

/** A sentence that nobody is shown, and why (删去的句子). */
export interface StruckSentence extends Sentence {
  readonly faults: readonly ProseFault[];
}

/** Prose after it was held against its sources (核对结果). */
export interface CheckedProse {
  readonly kept: readonly Sentence[];
  readonly struck: readonly StruckSentence[];
}

/** Strikes every sentence that its sources do not hold (逐句核对). */
export function checkProse(prose: string, context: CheckContext): CheckedProse {
  const judged = splitProse(prose).map((sentence) => ({
    ...sentence,
    faults: checkSentence(sentence, context),
  }));
  return {
    kept: judged.filter(({ faults }) => faults.length === 0).map(({ text, cites }) => ({ text, cites })),
    struck: judged.filter(({ faults }) => faults.length > 0),
  };
}
