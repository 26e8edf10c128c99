import { createHash } from 'node:crypto';
import type { AttachedFile } from '../../domain/files/attached-file.js';
import type { FileFault } from '../../domain/files/file-type.js';
import { inspectFile } from '../../domain/files/inspect-file.js';
import { CONTENT } from '../../store/files/file-vault.js';
import type { ServiceContext } from '../context.js';

/**
 * Keeps a file that has arrived (附件入库), if it is what was announced and what may be kept: sealed, and without what the
 * camera wrote beside the picture. Otherwise it says why not, and keeps nothing of it.
 *
 * @throws SubjectErasedError, FileStoreError
 */
export async function keepFile(
  file: AttachedFile,
  bytes: Uint8Array,
  sha256: string,
  context: ServiceContext,
): Promise<void> {
  const { repositories, files, clock } = context;
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
    return refuseFile(file, 'not-as-announced', context);
  }
  const inspected = inspectFile(bytes);
  if ('fault' in inspected) return refuseFile(file, inspected.fault, context);
  await files.put(file, CONTENT, inspected.bytes);
  await repositories.attachedFiles.settle(file.id, {
    state: 'kept',
    type: inspected.type,
    keptBytes: inspected.bytes.length,
    settledAt: clock.now(),
  });
  await files.dropPieces(file);
}

/** Writes down that a file is not kept, and why (附件不予接收). */
export async function refuseFile(
  file: AttachedFile,
  fault: FileFault,
  { repositories, files, clock }: ServiceContext,
): Promise<void> {
  await repositories.attachedFiles.settle(file.id, { state: 'refused', fault, settledAt: clock.now() });
  await files.dropPieces(file);
}
