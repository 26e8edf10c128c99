import { cleanFileName } from '../../domain/files/clean-file-name.js';
import type { FileType } from '../../domain/files/file-type.js';
import type { SignedIn } from '../../policy/caller.js';
import { disclose } from '../../policy/disclose.js';
import { recordOfDispute } from '../../policy/record-of-dispute.js';
import { CONTENT } from '../../store/files/file-vault.js';
import type { ServiceContext } from '../context.js';

/** A file as it is handed out. */
export interface OpenedFile {
  readonly type: FileType;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Opens a file for somebody who may see it (查阅附件). The look is on record before it is shown; what is hidden and what
 * there is not look the same.
 *
 * @throws when the look cannot be recorded: then nothing may be shown
 */
export async function openFile(
  id: string,
  by: SignedIn,
  { repositories, files, audit, clock }: ServiceContext,
): Promise<OpenedFile | undefined> {
  const file = await repositories.attachedFiles.find(id);
  const [dispute] = file ? await repositories.disputes.findShielded([file.disputeId]) : [];
  if (!file || !dispute) return undefined;
  const look = { at: clock.now(), by, subject: { type: 'Attachment', ids: [id] }, fields: ['content'] };
  const seen = disclose('attachment', by, recordOfDispute(dispute));
  if (seen !== 'clear') {
    await audit.refused({ ...look, action: 'access-refused', outcome: 'refused', detail: seen });
    return undefined;
  }
  const bytes = file.state === 'kept' && file.type ? await files.get(file, CONTENT) : undefined;
  if (!bytes || !file.type) return undefined;
  await audit.append([{ ...look, action: 'looked', form: 'clear', outcome: 'done' }]);
  return { type: file.type, name: cleanFileName(file.name, file.type), bytes };
}
