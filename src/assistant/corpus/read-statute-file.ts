import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseIsoDate } from '../../domain/law/parse-iso-date.js';
import type { UnreadEntry } from './import-report.js';
import type { ParsedStatute } from './parsed-statute.js';
import type { ManifestEntry } from './read-manifest.js';
import { readStatuteText } from './read-statute-text.js';
import { StatuteFormatError } from './statute-format-error.js';
import { readStatuteHead } from './statute-head.js';

/** The longest code in force is under 400 KB; a larger file is no statute. */
const LARGEST_FILE_BYTES = 8 * 1024 * 1024;
const FILE_DATE = /[(（](\d{4}-\d{2}-\d{2})[)）]$/;

/** A statute file and what was doubtful in it, or why it could not be read; with its bytes for the digest. */
export type StatuteFileResult =
  | { readonly statute: ParsedStatute; readonly doubtful: readonly UnreadEntry[]; readonly bytes: Buffer }
  | { readonly unread: UnreadEntry };

/** Reads one statute file. Whatever is wrong with it is told, never thrown: the other files must go on. */
export async function readStatuteFile(
  folder: string,
  file: string,
  manifest: ManifestEntry | undefined,
): Promise<StatuteFileResult> {
  try {
    const path = join(folder, file);
    const { size } = await stat(path);
    if (size > LARGEST_FILE_BYTES) throw new StatuteFormatError(`larger than ${LARGEST_FILE_BYTES} bytes`);
    const bytes = await readFile(path);
    const source = decode(bytes);
    const head = readStatuteHead(source);
    const { units, notes } = readStatuteText(source, head.bodyStart);
    const stem = basename(file, '.md');
    const statute: ParsedStatute = {
      file,
      shortName: head.part === undefined ? stem.replace(FILE_DATE, '') : head.title,
      head,
      units,
      fileDate: parseIsoDate(FILE_DATE.exec(stem)?.[1] ?? ''),
      manifestDate: manifest?.published,
      snapshotDate: manifest?.snapshot,
    };
    return { statute, doubtful: notes.map((note) => ({ file, ...note })), bytes };
  } catch (error) {
    return { unread: { file, ...reasonOf(error) } };
  }
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new StatuteFormatError('not UTF-8 text');
  }
}

function reasonOf(error: unknown): Omit<UnreadEntry, 'file'> {
  if (error instanceof StatuteFormatError)
    return { reason: error.message, ...(error.line === undefined ? {} : { line: error.line }) };
  return { reason: error instanceof Error ? error.message : String(error) };
}
