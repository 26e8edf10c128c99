import type { Effect } from '../../domain/effects/effect.js';
import { attachedFileId } from '../../domain/files/attached-file.js';
import type { ReportedFile } from '../../domain/governance/reported-file.js';
import type { ServiceContext } from '../context.js';
import { fetchFileEffect } from '../effects/fetch-file.js';

/** Puts the files that the app names on the list of the dispute (登记附件); doing it again changes nothing. */
export async function announceFiles(
  disputeId: string,
  files: readonly ReportedFile[],
  { repositories, clock }: ServiceContext,
): Promise<void> {
  const announcedAt = clock.now();
  for (const { fileId, name, size, sha256 } of files) {
    const id = attachedFileId(disputeId, sha256);
    await repositories.attachedFiles.announce({
      id,
      disputeId,
      platform: 'governance-app',
      fileId,
      name,
      size,
      announcedAt,
      state: 'awaited',
    });
  }
}

/** Has them fetched, each by itself: one that does not come holds up none. */
export const fetchEffects = (disputeId: string, files: readonly ReportedFile[], notBefore: Date): Effect[] =>
  files.map(({ sha256 }) =>
    fetchFileEffect.emit(
      { lane: `file-${sha256}`, key: sha256, notBefore },
      { id: attachedFileId(disputeId, sha256), sha256 },
    ),
  );
