import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Cli } from './cli.js';
import { CommandError } from './command-error.js';
import { progressLine } from './progress-line.js';
import { wholeNumber } from './whole-number.js';
import type { LearningReport } from './wiring.js';
import { withStore } from './with-store.js';

interface LearnOptions {
  readonly as: string;
  readonly questions: string[];
  readonly cv?: number;
  readonly json?: true;
  readonly weights?: string;
}

/** Parts that the questions are cut into when nothing is measured. */
const FOLDS = 5;

/** `hub corpus learn`: learns from answered questions how to find a corpus's articles (检索学习). */
export function addLearn(corpus: Command, cli: Cli): void {
  corpus
    .command('learn')
    .description('learn from answered questions how to find articles; in use from the next question on')
    .requiredOption('--as <name>', 'name of the corpus')
    .requiredOption(
      '--questions <files...>',
      'JSON lines with text and gold, the ids of the right articles; wrong, where some were refused; answer, or the file NAME-answers.jsonl with qid and answer, where somebody wrote one',
    )
    .option(
      '--cv <parts>',
      'measure each of so many parts by what is learned from the others',
      wholeNumber(2, 10),
    )
    .option('--json', 'print the report as JSON')
    .option('--weights <file>', 'write the weights to a file as they are shipped, and put nothing in use')
    .action(async ({ as, questions, cv, json, weights }: LearnOptions) => {
      const progress = progressLine(process.stderr);
      try {
        const report = await withStore(cli, async (config) => {
          const known = (await cli.wiring.listCorpora(config)).some((one) => one.corpus === as);
          if (!known) throw new CommandError(`there is no corpus ${as}`, 2);
          const request = {
            corpus: as,
            files: questions.map((file) => resolve(file)),
            folds: cv ?? FOLDS,
            measure: cv !== undefined,
            weightsFile: weights === undefined ? undefined : resolve(weights),
          };
          return cli.wiring.learnCorpus(config, request, progress.show);
        });
        progress.end();
        for (const line of json ? [JSON.stringify(report, null, 2)] : reportLines(report)) cli.print(line);
      } finally {
        progress.end();
      }
    });
}

function reportLines({
  questions,
  answers,
  unanswerable,
  measured,
  abstention,
  trees,
  expandedWords,
}: LearningReport): string[] {
  const rows = Object.entries(measured ?? {}).map(
    ([name, { recall5, recall10, recall100, mrr10 }]) =>
      `  ${name.padEnd(10)} ${[recall5, recall10, recall100, mrr10].map((score) => score.toFixed(3)).join(' / ')}`,
  );
  return [
    `Learned from ${questions} questions, ${answers} of them with a written answer: ${trees} trees, ${expandedWords} words.`,
    ...(unanswerable > 0 ? [`${unanswerable} questions have no article in this corpus.`] : []),
    ...(rows.length > 0 ? ['Cross-validated, R@5 / R@10 / R@100 / MRR@10:', ...rows] : []),
    ...Object.entries(abstention ?? {}).map(
      ([name, auroc]) => `Knows when its articles were taken out (AUROC), ${name}: ${auroc.toFixed(3)}`,
    ),
  ];
}
