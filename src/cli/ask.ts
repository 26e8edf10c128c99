import type { Command } from 'commander';
import type { Answer } from '../domain/law/answer.js';
import type { Cli } from './cli.js';
import { CommandError } from './command-error.js';
import { explainLines } from './explain-lines.js';
import { withStore } from './with-store.js';

interface AskOptions {
  readonly date?: string;
  readonly json?: true;
  readonly explain?: true;
}

/** `hub ask QUESTION`: a legal question, answered from the corpus with citations, or declined. */
export function addAsk(program: Command, cli: Cli): void {
  program
    .command('ask')
    .description('ask the assistant a legal question')
    .argument('<question>', 'the question, in Chinese')
    .option('--date <date>', 'the day whose law is asked for, as 2026-11-23; today when it is left out')
    .option('--json', 'print the answer as JSON')
    .option('--explain', 'say how the answer came about, and what a model had to do with it')
    .action(async (question: string, { date, json, explain }: AskOptions) => {
      const explained = await withStore(cli, (config) => cli.wiring.ask(config, question, date));
      if ('refused' in explained) throw new CommandError(explained.message, 2);
      const { answer } = explained;
      if (json) cli.print(explain ? JSON.stringify(explained, null, 2) : asJson(answer));
      else
        for (const line of [...(explain ? explainLines(explained) : []), ...asText(answer)]) cli.print(line);
    });
}

function asJson({ answer, citations, abstained, corpusDate }: Answer): string {
  return JSON.stringify({ answer, citations, abstained, corpusDate }, null, 2);
}

function asText({ answer, corpusDate }: Answer): string[] {
  return [answer, ...(corpusDate === null ? [] : [`（语料截至${corpusDate}）`])];
}
