import { resolve } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import type { Config } from '../config.js';
import { isCorpusName } from '../domain/law/is-corpus-name.js';
import type { Cli } from './cli.js';
import { CommandError } from './command-error.js';
import { addArticle } from './corpus-article.js';
import { addDiff } from './corpus-diff.js';
import { addFeedback } from './corpus-feedback.js';
import { addLearn } from './corpus-learn.js';
import { progressLine } from './progress-line.js';
import type { CorpusReport, ListedCorpus, Progress } from './wiring.js';
import { withStore } from './with-store.js';

/** `hub corpus import|fetch|learn|feedback|list|diff|article|use`: the corpora (语料库) that articles are found in. */
export function addCorpus(program: Command, cli: Cli): void {
  const corpus = program.command('corpus').description('the statutes that the assistant answers from');
  addImport(corpus, cli);
  addFetch(corpus, cli);
  addLearn(corpus, cli);
  addFeedback(corpus, cli);
  addDiff(corpus, cli);
  addArticle(corpus, cli);
  corpus
    .command('list')
    .description('list the corpora; the one that is asked is marked')
    .action(async () => {
      const corpora = await withStore(cli, (config) => cli.wiring.listCorpora(config));
      if (corpora.length === 0) cli.print('There is no corpus yet.');
      for (const one of corpora) cli.print(listLine(one));
    });
  corpus
    .command('use')
    .description('answer from this corpus from the next question on')
    .argument('<name>', 'its name')
    .action(async (name: string) => {
      await withStore(cli, async (config) => {
        const known = (await cli.wiring.listCorpora(config)).some((one) => one.corpus === name);
        if (!known) throw new CommandError(`there is no corpus ${name}`, 2);
        await cli.wiring.chooseCorpus(config, name);
      });
      cli.print(`${name} is asked from now on.`);
    });
}

function addImport(corpus: Command, cli: Cli): void {
  corpus
    .command('import')
    .description('import statutes; until it has finished, the version in use stays in use')
    .argument('<path>', 'a folder with statutes as markdown, or a file of JSON lines (.jsonl, .jsonl.gz)')
    .option('--as <name>', 'name of the corpus; the one that is asked when it is left out', corpusName)
    .action((path: string, { as }: { as?: string }) =>
      importing(cli, (config, onProgress) => cli.wiring.importCorpus(config, resolve(path), as, onProgress)),
    );
}

function addFetch(corpus: Command, cli: Cli): void {
  corpus
    .command('fetch')
    .description('import the newest state of a git repository of statutes as markdown')
    .argument('<url>', 'its address, with https:')
    .option('--as <name>', 'name of the corpus; the one that is asked when it is left out', corpusName)
    .action((url: string, { as }: { as?: string }) =>
      importing(cli, (config, onProgress) => cli.wiring.fetchCorpus(config, url, as, onProgress)),
    );
}

async function importing(
  cli: Cli,
  work: (config: Config, onProgress: (progress: Progress) => void) => Promise<CorpusReport>,
): Promise<void> {
  const progress = progressLine(process.stderr);
  try {
    const report = await withStore(cli, (config) => work(config, progress.show));
    progress.end();
    for (const line of reportLines(report)) cli.print(line);
  } finally {
    progress.end();
  }
}

function corpusName(name: string): string {
  if (isCorpusName(name)) return name;
  throw new InvalidArgumentError('a name has up to 40 small letters, figures and hyphens');
}

const listLine = ({
  corpus,
  inUse,
  id,
  articles,
  units,
  corpusDate,
  previous,
  source,
}: ListedCorpus): string =>
  `${inUse ? '*' : ' '} ${corpus}: ${articles} articles, ${units - articles} documents without articles; ` +
  `current to ${corpusDate}; version ${id}${previous === undefined ? '' : `, before it ${previous}`}` +
  (source === undefined ? '' : `; from ${source}`);

function reportLines(report: CorpusReport): string[] {
  const { files, articles, wholeDocuments, corpusDate, version, corpus, unchanged, unread, doubtful } =
    report;
  const place = ({ file, line, reason }: (typeof unread)[number]): string =>
    `  ${file}${line === undefined ? '' : `:${line}`}: ${reason}`;
  return [
    unchanged
      ? 'This is what is in use already; nothing was changed.'
      : `Version ${version} of ${corpus} is in use.`,
    `${files} files, ${articles} articles, ${wholeDocuments} documents without articles; current to ${corpusDate}.`,
    ...(unread.length > 0 ? [`Not read (${unread.length}):`, ...unread.map(place)] : []),
    ...(doubtful.length > 0 ? [`Read, but look at these (${doubtful.length}):`, ...doubtful.map(place)] : []),
  ];
}
