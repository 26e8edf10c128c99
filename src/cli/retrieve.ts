import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { z } from 'zod';
import type { Cli } from './cli.js';
import { CommandError } from './command-error.js';
import { wholeNumber } from './whole-number.js';
import { withStore } from './with-store.js';

const querySchema = z.object({ qid: z.union([z.string(), z.number()]), text: z.string() });

interface RetrieveOptions {
  readonly as: string;
  readonly queries: string;
  readonly out: string;
  readonly top: number;
  readonly date?: string;
}

/** `hub retrieve`: a run (检索结果) over a file of questions, to be scored by any scorer. */
export function addRetrieve(program: Command, cli: Cli): void {
  program
    .command('retrieve')
    .description('find the articles for every question of a file, and write down their ids')
    .requiredOption('--as <name>', 'name of the corpus')
    .requiredOption('--queries <file>', 'JSON lines with qid and text')
    .requiredOption('--out <file>', 'where to write JSON lines with qid and ids, the best first')
    .option('--top <count>', 'how many articles for each', wholeNumber(1, 1_000), 100)
    .option('--date <date>', 'the day whose law is asked for, as 2026-11-23; today when it is left out')
    .action(async ({ as: corpus, queries: file, out, top: limit, date: day }: RetrieveOptions) => {
      const queries = await readQueries(resolve(file));
      const questions = queries.map(({ text }) => text);
      const found = await withStore(cli, async (config) => {
        const known = (await cli.wiring.listCorpora(config)).some((one) => one.corpus === corpus);
        if (!known) throw new CommandError(`there is no corpus ${corpus}`, 2);
        return cli.wiring.retrieve(config, { corpus, questions, day, limit });
      });
      const lines = queries.map(({ qid }, index) => `${JSON.stringify({ qid, ids: found[index] })}\n`);
      await writeFile(resolve(out), lines.join(''));
      cli.print(`${queries.length} questions answered with up to ${limit} articles each: ${out}`);
    });
}

async function readQueries(file: string): Promise<z.infer<typeof querySchema>[]> {
  const source = await readFile(file, 'utf8').catch(() => {
    throw new CommandError(`cannot read ${file}`, 2);
  });
  return source.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      return querySchema.parse(JSON.parse(line));
    } catch {
      throw new CommandError(`${file}:${index + 1} is no JSON with qid and text`, 2);
    }
  });
}
