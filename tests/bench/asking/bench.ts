import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CARDS } from '../../../src/assistant/cards/cards.js';
import { createAssistant } from '../../../src/assistant/create-assistant.js';
import { CorpusRepository } from '../../../src/store/corpus/corpus-repository.js';
import { seeded } from '../../kit/liar.js';
import { articlesById, quoteExceptions } from '../../kit/quote-exceptions.js';
import { TestClock } from '../../kit/test-clock.js';
import { testStore } from '../../kit/test-store.js';

const CORPUS = join(process.cwd(), '../shared/corpus');
const QUESTIONS = 1_000;
const DAY_MS = 86_400_000;

/**
 * Asks a thousand questions over the statutes, half of them of a random day since 1995, and counts what is quoted or cited
 * that is not so.
 */
export async function run(print: (line: string) => void): Promise<void> {
  const statutes = join(CORPUS, 'statutes');
  if (!existsSync(statutes)) {
    print(`no statutes at ${statutes}: nothing was asked`);
    return;
  }
  const store = await testStore();
  try {
    const assistant = createAssistant({
      connection: store.connection,
      dataDir: store.folder,
      clock: new TestClock(),
    });
    await assistant.importCorpus(statutes);
    const corpus = new CorpusRepository(store.connection);
    const version = await corpus.active();
    const stored = articlesById(await corpus.articlesOf(version?.id ?? ''));
    const random = seeded(1_000);
    const questions = await gather();
    let [answered, quotes, exceptions] = [0, 0, 0];
    for (let asked = 0; asked < QUESTIONS; asked += 1) {
      const question = questions[Math.floor(random() * questions.length)] ?? '';
      const date = random() < 0.5 ? undefined : randomDay(random);
      const answer = await assistant.ask({ question, date });
      if ('refused' in answer) throw new Error(answer.message);
      answered += answer.abstained ? 0 : 1;
      quotes += answer.sections.law.length;
      for (const exception of quoteExceptions(answer, stored)) {
        exceptions += 1;
        print(`${date ?? 'today'} ${question}: ${exception}`);
      }
    }
    print(`${QUESTIONS} questions, ${answered} answered, ${quotes} quotes: ${exceptions} exceptions`);
    if (exceptions > 0) throw new Error('a quote or a citation does not hold');
  } finally {
    await store.close();
  }
}

const randomDay = (random: () => number): string => {
  const from = Date.UTC(1995, 0, 1);
  const days = Math.floor((Date.UTC(2027, 0, 1) - from) / DAY_MS);
  return new Date(from + Math.floor(random() * days) * DAY_MS).toISOString().slice(0, 10);
};

async function gather(): Promise<string[]> {
  const files = ['stard/dev.jsonl', 'equals/dev.jsonl']
    .map((name) => join(CORPUS, name))
    .filter((file) => existsSync(file));
  const lines = (await Promise.all(files.map((file) => readFile(file, 'utf8')))).flatMap((text) =>
    text.trim().split('\n'),
  );
  return [
    ...lines.map((line) => (JSON.parse(line) as { text: string }).text),
    ...CARDS.flatMap(({ questions }) => questions),
  ];
}
