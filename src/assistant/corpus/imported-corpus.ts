import type { DatedCorpus } from './date-articles.js';
import type { UnreadEntry } from './import-report.js';

/** A corpus as it was read, whatever form it came in. */
export interface ImportedCorpus extends DatedCorpus {
  /** Changes whenever the same import would come out differently. */
  readonly digest: string;
  readonly files: number;
  readonly unread: readonly UnreadEntry[];
  readonly doubtful: readonly UnreadEntry[];
}
