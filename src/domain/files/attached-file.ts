import type { DisputeSource } from '../disputes/dispute-source.js';
import type { FileFault, FileType } from './file-type.js';

/** A photo or paper that belongs to a dispute (附件). */
export interface AttachedFile {
  /** `DISPUTE.SHA256` of the bytes as the platform signed for them. */
  readonly id: string;
  readonly disputeId: string;
  /** Who brings it; `hub`: a phone does, by itself. */
  readonly platform: DisputeSource['platform'];
  /** The platform's own id of it; of a phone, the record that it belongs to. */
  readonly fileId: string;
  readonly name: string;
  /** In bytes, as announced. */
  readonly size: number;
  readonly announcedAt: Date;
  readonly state: 'awaited' | 'kept' | 'refused';
  /** Why it was refused. */
  readonly fault?: FileFault;
  /** Of what was kept: what it is, by its bytes. */
  readonly type?: FileType;
  /** Of what was kept: how much is left of it without what the camera wrote beside the picture. */
  readonly keptBytes?: number;
  readonly settledAt?: Date;
}

export const attachedFileId = (disputeId: string, sha256: string): string => `${disputeId}.${sha256}`;
