import { attachedFileId } from '../../../domain/files/attached-file.js';
import { MOST_FILE_BYTES } from '../../../domain/files/file-type.js';
import type { OfflinePhoto } from '../../../domain/offline/offline-record.js';
import type { ServiceContext } from '../../context.js';
import { refuseFile } from '../keep-file.js';

/** Puts the photos that a phone will bring on the list of the dispute (登记离线照片); doing it again changes nothing. */
export async function announcePhotos(
  disputeId: string,
  recordId: string,
  photos: readonly OfflinePhoto[],
  context: ServiceContext,
): Promise<void> {
  for (const { name, size, sha256 } of photos) {
    const file = {
      id: attachedFileId(disputeId, sha256),
      disputeId,
      platform: 'hub',
      fileId: recordId,
      name,
      size,
      announcedAt: context.clock.now(),
      state: 'awaited',
    } as const;
    await context.repositories.attachedFiles.announce(file);
    if (size > MOST_FILE_BYTES) await refuseFile(file, 'too-large', context);
  }
}
