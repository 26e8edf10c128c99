import type { FileType } from './file-type.js';

/** A file that may be kept: what it is, and its bytes without what a camera wrote beside the picture (可入库附件). */
export interface CleanFile {
  readonly type: FileType;
  readonly bytes: Uint8Array;
  readonly pixels?: number;
}
