import type { IsoDate } from '../../domain/law/iso-date.js';
import type { StatuteHead } from './statute-head.js';
import type { StatuteUnit } from './statute-text.js';

/** A statute file that could be read, with what its surroundings say of it. */
export interface ParsedStatute {
  /** Path below the imported folder. */
  readonly file: string;
  /** Short name that article ids begin with: the file's name, or the title of a code that is split in parts. */
  readonly shortName: string;
  readonly head: StatuteHead;
  readonly units: readonly StatuteUnit[];
  /** Day in brackets at the end of the file's name, which is that of publication. */
  readonly fileDate: IsoDate | undefined;
  /** What the folder's manifest says of the latest adoption or amendment. */
  readonly manifestDate: IsoDate | undefined;
  /** The day on which the source of this file was read, by the manifest. */
  readonly snapshotDate: IsoDate | undefined;
}
