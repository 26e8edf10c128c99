import { type PortableKnowledge, readKnowledge } from './knowledge-text.js';

let loading: Promise<PortableKnowledge | undefined> | undefined;

/**
 * The weights that come with the hub (随附权重): trees, and which words of the law answer which words of questions.
 * No question and no text of a law is in them. How they were made is written in docs/DECISIONS.md.
 *
 * @returns undefined when they are for other features than these: then the plain score ranks
 */
export function loadShippedWeights(): Promise<PortableKnowledge | undefined> {
  loading ??= import('./shipped-weights.json', { with: { type: 'json' } }).then(({ default: value }) =>
    readKnowledge(value),
  );
  return loading;
}
