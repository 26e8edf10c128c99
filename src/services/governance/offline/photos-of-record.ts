import type { AttachedFile } from '../../../domain/files/attached-file.js';
import type { FileFault } from '../../../domain/files/file-type.js';
import type { OfflineRecord } from '../../../domain/offline/offline-record.js';
import { pieceField } from '../../../store/files/file-vault.js';
import type { ServiceContext } from '../../context.js';

/** In how large pieces a phone brings a photo, in bytes; the last may be smaller. */
export const PHOTO_PIECE_BYTES = 256 * 1024;

/** How far a photo has got (照片上传进度). */
export interface PhotoOnItsWay {
  readonly id: string;
  readonly state: AttachedFile['state'];
  readonly fault?: FileFault;
  /** Numbers of the pieces that the hub does not have yet, from 0. */
  readonly missing: readonly number[];
}

/** How far the photos of a record have got: so that a phone goes on where it was cut off. */
export async function photosOfRecord(
  { id, kind, becameId }: OfflineRecord,
  context: ServiceContext,
): Promise<PhotoOnItsWay[]> {
  if (kind !== 'dispute' || becameId === undefined) return [];
  const files = await context.repositories.attachedFiles.ofDisputes([becameId]);
  return Promise.all(files.filter(({ fileId }) => fileId === id).map((file) => photoOnItsWay(file, context)));
}

export async function photoOnItsWay(file: AttachedFile, { files }: ServiceContext): Promise<PhotoOnItsWay> {
  const { id, state, fault, size } = file;
  const missing: number[] = [];
  const pieces = state === 'awaited' ? Math.ceil(size / PHOTO_PIECE_BYTES) : 0;
  for (let piece = 0; piece < pieces; piece += 1) {
    if (!(await files.get(file, pieceField(piece)))) missing.push(piece);
  }
  return { id, state, missing, ...(fault ? { fault } : {}) };
}
