let joining: Promise<string> | undefined;

/** All that the questions, captions and cards which come with the hub say (日常用语), in one text: how people talk of disputes. */
export function saidByUs(): Promise<string> {
  joining ??= join();
  return joining;
}

async function join(): Promise<string> {
  // Most processes never need it.
  const [{ LAY_QUESTIONS }, { CAPTIONS }, { CARDS }] = await Promise.all([
    import('../lay-questions/lay-questions.js'),
    import('../captions/captions.js'),
    import('../cards/cards.js'),
  ]);
  return [
    ...LAY_QUESTIONS.map(({ text }) => text),
    ...CAPTIONS.map(({ words }) => words),
    ...CARDS.flatMap(({ title, questions, summary, steps }) => [title, ...questions, summary, ...steps]),
  ].join('\n');
}
