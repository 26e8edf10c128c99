import type { Explanation } from '../domain/assistant/explanation.js';

/** How an answer came about, as `hub ask --explain` prints it (解答说明): from the question to what is left of the limits. */
export function explainLines({ understood, retrieved, run, allowance, answer }: Explanation): string[] {
  const { simplified, concern, cards } = understood;
  return [
    `understood: ${simplified}`,
    `day: ${answer.date}, corpus as of ${answer.corpusDate ?? 'none'}`,
    `concern: ${concern ?? 'none'}`,
    ...cards.map(({ title, fit }) => `card: ${title} (${fit.toFixed(2)})`),
    ...retrieved.map(
      ({ law, article, closeness }, index) =>
        `retrieved ${index + 1}: 《${law}》${article} (${closeness.toFixed(2)})`,
    ),
    ...(run ? modelLines(run) : ['model: not asked']),
    ...(allowance
      ? [`left on ${allowance.day}: ${allowance.tokens} tokens, ${(allowance.cost / 100).toFixed(2)} yuan`]
      : []),
  ];
}

function modelLines({
  id,
  model,
  question,
  calls,
  sentences,
  shown,
}: NonNullable<Explanation['run']>): string[] {
  return [
    `model: ${model}, run ${id}`,
    `model was given: ${question}`,
    ...calls.map(
      ({ task, said, failed, tokens }) =>
        `model, ${task} (${tokens} tokens${failed === undefined ? '' : `, ${failed}`}): ${said ?? 'nothing'}`,
    ),
    ...sentences.map(({ text, faults }) =>
      faults.length === 0 ? `kept: ${text}` : `struck (${faults.join(', ')}): ${text}`,
    ),
    `shown: ${shown ? 'what was kept' : 'the articles alone'}`,
  ];
}
