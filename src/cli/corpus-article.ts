import { type Command, InvalidArgumentError } from 'commander';
import { parseIsoDate } from '../domain/law/parse-iso-date.js';
import type { Cli } from './cli.js';
import { CommandError } from './command-error.js';
import type { DescribedArticle } from './wiring.js';
import { withStore } from './with-store.js';

/** `hub corpus article`: an article with its versions and what it refers to (条文档案). */
export function addArticle(corpus: Command, cli: Cli): void {
  corpus
    .command('article')
    .description('show an article as in force on a day, its other versions, and what it refers to')
    .argument('<law>', 'title of the law, such as 民法典')
    .argument('<article>', 'its label, such as 第二百九十条 or 第290条')
    .option('--as <name>', 'name of the corpus; the one that is asked when it is left out')
    .option('--date <date>', 'the day, as 2026-11-23; today when it is left out', day)
    .action(async (law: string, article: string, { as, date }: { as?: string; date?: string }) => {
      const found = await withStore(cli, (config) =>
        cli.wiring.describeArticle(config, { law, article, corpus: as, day: date }),
      );
      if (!found)
        throw new CommandError(`the corpus has no 《${law}》${article} that is in force on that day`);
      for (const line of linesOf(found)) cli.print(line);
    });
}

function day(text: string): string {
  const date = parseIsoDate(text);
  if (date === undefined) throw new InvalidArgumentError('a day looks like 2026-11-23');
  return date;
}

const name = ({ law, article, validFrom, validTo }: DescribedArticle['article']): string =>
  `《${law}》${article} (from ${validFrom ?? 'an unknown day'}${validTo === null ? '' : `, until ${validTo}`})`;

function linesOf({ article, otherVersions, references, transitional }: DescribedArticle): string[] {
  const meaning = ({ text, meant, now }: DescribedArticle['references'][number]): string => {
    if (!meant) return `${text}: not in the corpus as it was when this was written`;
    return `${text}: ${name(meant)}${now && now !== meant ? `, now ${name(now)}` : now ? '' : ', no longer in force'}`;
  };
  const parts: [title: string, lines: readonly string[]][] = [
    ['Other versions', otherVersions.map(name)],
    ['Refers to', references.map(meaning)],
    ['For facts from before', transitional.map((one) => `${one.article} ${one.text}`)],
  ];
  return [
    name(article),
    article.text,
    ...parts.flatMap(([title, lines]) =>
      lines.length === 0 ? [] : [`${title}:`, ...lines.map((line) => `  ${line}`)],
    ),
  ];
}
