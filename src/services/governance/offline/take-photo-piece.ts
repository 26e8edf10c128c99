import { createHash } from 'node:crypto';
import type { AttachedFile } from '../../../domain/files/attached-file.js';
import { type OfflineRefusal, refuseOffline } from '../../../domain/offline/offline-refusal.js';
import { pieceField } from '../../../store/files/file-vault.js';
import { SubjectErasedError } from '../../../store/sealing/subject-erased-error.js';
import type { ServiceContext } from '../../context.js';
import { keepFile } from '../keep-file.js';
import { PHOTO_PIECE_BYTES, type PhotoOnItsWay, photoOnItsWay } from './photos-of-record.js';

/** A piece of a photo, from a phone. */
export interface PhotoPiece {
  /** From 0. */
  readonly number: number;
  readonly bytes: Uint8Array;
  /** Of these bytes: what a weak line has mangled is not kept. */
  readonly sha256: string;
}

/**
 * Takes a piece of a photo that was announced with a dispute (接收照片分片), in whatever order and however often they come;
 * with the last one the photo is judged and kept like any other.
 *
 * @param personId who sends it: none but whoever brought the record; anybody else finds nothing
 */
export async function takePhotoPiece(
  fileId: string,
  { number, bytes, sha256 }: PhotoPiece,
  personId: string,
  context: ServiceContext,
): Promise<PhotoOnItsWay | OfflineRefusal> {
  const { attachedFiles, offlineRecords } = context.repositories;
  const file = await attachedFiles.find(fileId);
  const record = file?.platform === 'hub' ? await offlineRecords.find(file.fileId) : undefined;
  if (!file || record?.by.personId !== personId) return refuseOffline('not-found', '没有找到该照片。');
  if (file.state !== 'awaited') return photoOnItsWay(file, context);
  if (bytes.length === 0 || bytes.length !== lengthOfPiece(file, number)) {
    return refuseOffline(
      'invalid-input',
      `分片编号或大小不符；每片 ${PHOTO_PIECE_BYTES} 字节，末片为余下部分。`,
    );
  }
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
    return refuseOffline('record-differs', '分片校验不符，请重新发送。');
  }
  try {
    await context.files.put(file, pieceField(number), bytes);
  } catch (error) {
    if (error instanceof SubjectErasedError) return refuseOffline('not-found', '没有找到该照片。');
    throw error;
  }
  const state = await photoOnItsWay(file, context);
  if (state.missing.length > 0) return state;
  await keepFile(file, await whole(file, context), fileId.slice(file.disputeId.length + 1), context);
  return photoOnItsWay((await attachedFiles.find(fileId)) ?? file, context);
}

const lengthOfPiece = ({ size }: AttachedFile, number: number): number =>
  Math.min(PHOTO_PIECE_BYTES, size - number * PHOTO_PIECE_BYTES);

async function whole(file: AttachedFile, { files }: ServiceContext): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for (let piece = 0; piece * PHOTO_PIECE_BYTES < file.size; piece += 1) {
    const bytes = await files.get(file, pieceField(piece));
    if (bytes) pieces.push(bytes);
  }
  return Buffer.concat(pieces);
}
