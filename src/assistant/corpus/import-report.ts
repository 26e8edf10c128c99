import type { IsoDate } from '../../domain/law/iso-date.js';

/** Something that could not be read, or that a person should look at. */
export interface UnreadEntry {
  /** Path below the imported folder, or the imported file. */
  readonly file: string;
  /** From 1. */
  readonly line?: number;
  readonly reason: string;
}

/** What an import came to (导入报告). */
export interface ImportReport {
  /** The version that is in use now. */
  readonly version: string;
  /** Name of the corpus that it is a version of. */
  readonly corpus: string;
  /** True when that very content was in use already and nothing was written. */
  readonly unchanged: boolean;
  readonly corpusDate: IsoDate;
  /** Files that were imported. */
  readonly files: number;
  /** Numbered articles. */
  readonly articles: number;
  /** Documents without numbered articles, each kept as one unit. */
  readonly wholeDocuments: number;
  /** Files that could not be read. */
  readonly unread: readonly UnreadEntry[];
  /** Places that were read, but that a person should look at. */
  readonly doubtful: readonly UnreadEntry[];
}

/** How far an import has come, for a progress bar. */
export interface ImportProgress {
  readonly phase: 'fetch' | 'read' | 'index' | 'store';
  readonly done: number;
  readonly total: number;
}
