import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Cli } from './cli.js';
import { progressLine } from './progress-line.js';
import type { CorpusReport } from './wiring.js';
import { withStore } from './with-store.js';

/** `hub corpus import DIR`: reads statutes and puts them in use at once. */
export function addCorpus(program: Command, cli: Cli): void {
  program
    .command('corpus')
    .description('the statutes that the assistant answers from')
    .command('import')
    .description('import a folder of statutes; until it has finished, the ones in use stay in use')
    .argument('<folder>', 'a folder with statutes as markdown')
    .action(async (folder: string) => {
      const progress = progressLine(process.stderr);
      try {
        const report = await withStore(cli, (config) =>
          cli.wiring.importCorpus(config, resolve(folder), progress.show),
        );
        progress.end();
        for (const line of reportLines(report)) cli.print(line);
      } finally {
        progress.end();
      }
    });
}

function reportLines(report: CorpusReport): string[] {
  const { files, articles, wholeDocuments, corpusDate, version, unchanged, unread, doubtful } = report;
  const place = ({ file, line, reason }: (typeof unread)[number]): string =>
    `  ${file}${line === undefined ? '' : `:${line}`}: ${reason}`;
  return [
    unchanged ? 'This is what is in use already; nothing was changed.' : `Version ${version} is in use.`,
    `${files} files, ${articles} articles, ${wholeDocuments} documents without articles; current to ${corpusDate}.`,
    ...(unread.length > 0 ? [`Not read (${unread.length}):`, ...unread.map(place)] : []),
    ...(doubtful.length > 0 ? [`Read, but look at these (${doubtful.length}):`, ...doubtful.map(place)] : []),
  ];
}
