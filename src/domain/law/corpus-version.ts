import type { IsoDate } from './iso-date.js';

/** One import of statutes (语料版本). Versions never change; which one is in use is said elsewhere. */
export interface CorpusVersion {
  readonly id: string;
  /** Name of the corpus (语料库名) that this is a version of. */
  readonly corpus: string;
  /** Digest of what was imported and how, so that the same folder is not imported twice. */
  readonly digest: string;
  /** The day up to which the texts are known to be current. */
  readonly corpusDate: IsoDate;
  readonly importedAt: Date;
  /** Numbered articles. */
  readonly articles: number;
  /** All units that can be cited: the articles, and documents without numbered articles. */
  readonly units: number;
  /** Address and commit of the repository that it was fetched from (来源); undefined for what was imported by hand. */
  readonly source?: string | undefined;
}
