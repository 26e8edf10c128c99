import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Article } from '../../domain/law/article.js';
import type { IsoDate } from '../../domain/law/iso-date.js';
import { CorpusImportError } from './corpus-import-error.js';
import { type CorpusLine, corpusLineSchema } from './corpus-line.js';
import type { ImportProgress, UnreadEntry } from './import-report.js';
import type { ImportedCorpus } from './imported-corpus.js';
import { readJsonLines } from './read-json-lines.js';

/** Counts up whenever the same file would come out differently, so that it is imported anew. */
const READER_VERSION = 1;
const TOLD_EVERY = 5_000;

/**
 * Reads a corpus of JSON lines, one article a line (`corpus-line.ts`). The lines say for themselves when an article
 * applies: nothing is concluded from their texts. A line that cannot be read is reported and left out.
 *
 * @param today the corpus's date when not one line bears a date
 * @throws CorpusImportError when the file cannot be read, or not one line of it
 */
export async function readCorpusLines(
  path: string,
  today: IsoDate,
  onProgress: (progress: ImportProgress) => void = () => {},
): Promise<ImportedCorpus> {
  const file = basename(path);
  const digest = createHash('sha256').update(`lines ${READER_VERSION}\n`);
  const lines = new Map<string, CorpusLine>();
  const unread: UnreadEntry[] = [];
  for await (const { number: line, text, value } of readJsonLines(path)) {
    digest.update(`${text}\n`);
    const parsed = corpusLineSchema.safeParse(value);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      unread.push({
        file,
        line,
        reason: `${issue?.path.join('.') || 'line'}: ${issue?.message ?? 'unreadable'}`,
      });
    } else if (lines.has(parsed.data.id)) {
      unread.push({ file, line, reason: `${parsed.data.id} came before` });
    } else lines.set(parsed.data.id, parsed.data);
    if (line % TOLD_EVERY === 0) onProgress({ phase: 'read', done: line, total: line });
  }
  if (lines.size === 0) throw new CorpusImportError(`not one line of ${path} could be read`, unread);
  const dates = [...lines.values()].flatMap(({ date, validFrom }) => [date ?? '', validFrom ?? '']);
  const corpusDate =
    dates
      .filter((day) => day <= today)
      .toSorted()
      .at(-1) || today;
  onProgress({ phase: 'read', done: lines.size, total: lines.size });
  return {
    articles: articlesOf([...lines.values()], corpusDate),
    corpusDate,
    digest: digest.digest('hex'),
    files: 1,
    unread,
    doubtful: [],
  };
}

function articlesOf(lines: readonly CorpusLine[], corpusDate: IsoDate): Article[] {
  const taken = new Map<string, number>();
  return lines.map(({ id, law, article, text, path, date, validFrom, validTo }) => {
    const from = validFrom ?? date ?? null;
    const named = `${law}@${from ?? 'undated'}`;
    const key = `${named} ${article}`;
    const count = (taken.get(key) ?? 0) + 1;
    taken.set(key, count);
    return {
      id,
      law,
      article,
      text,
      path,
      edition: count === 1 ? named : `${named}#${count}`,
      validFrom: from,
      validFromBasis: validFrom ? 'in-force' : date ? 'published' : 'unknown',
      validTo: validTo ?? null,
      asOf: corpusDate,
    };
  });
}
