import type { Command } from 'commander';
import type { Answer } from '../domain/law/answer.js';
import type { Cli } from './cli.js';
import { CommandError } from './command-error.js';
import { withStore } from './with-store.js';

/** `hub ask QUESTION`: a legal question, answered from the corpus with citations, or declined. */
export function addAsk(program: Command, cli: Cli): void {
  program
    .command('ask')
    .description('ask the assistant a legal question')
    .argument('<question>', 'the question, in Chinese')
    .option('--date <date>', 'the day whose law is asked for, as 2026-11-23; today when it is left out')
    .option('--json', 'print the answer as JSON')
    .action(async (question: string, { date, json }: { date?: string; json?: true }) => {
      const answer = await withStore(cli, (config) => cli.wiring.ask(config, question, date));
      if ('refused' in answer) throw new CommandError(answer.message, 2);
      for (const line of json ? [asJson(answer)] : asText(answer)) cli.print(line);
    });
}

function asJson({ answer, citations, abstained, corpusDate }: Answer): string {
  return JSON.stringify({ answer, citations, abstained, corpusDate }, null, 2);
}

function asText({ answer, corpusDate }: Answer): string[] {
  return [answer, ...(corpusDate === null ? [] : [`（语料截至${corpusDate}）`])];
}
