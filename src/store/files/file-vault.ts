import type { AttachedFile } from '../../domain/files/attached-file.js';
import { formatAddress } from '../../sealing/field-address.js';
import { SealBrokenError } from '../../sealing/seal-broken-error.js';
import type { DataKeys } from '../sealing/data-keys.js';
import { SubjectErasedError } from '../sealing/subject-erased-error.js';
import type { FileStore } from './file-store.js';

type Owned = Pick<AttachedFile, 'id' | 'disputeId'>;

/** A file is read from its platform in so many pieces at most. */
const MOST_PIECES = 400;

/**
 * Seals files on their way to where they lie and opens them on their way back (附件加密): AES-256-GCM under the data key
 * of the dispute, bound to the file and the piece. When that key goes, so do they.
 */
export class FileVault {
  constructor(
    private readonly store: FileStore,
    private readonly keys: Pick<DataKeys, 'forOpening' | 'forSealing'>,
  ) {}

  /** @param field `content`, or a piece of what is still arriving. @throws SubjectErasedError, FileStoreError */
  async put(file: Owned, field: string, bytes: Uint8Array): Promise<void> {
    const dataKey = await this.keys.forSealing(subjectOf(file));
    if (!dataKey) throw new SubjectErasedError(subjectOf(file));
    await this.store.put(keyOf(file, field), dataKey.key.encrypt(bytes, address(file, field)));
  }

  /**
   * @returns undefined where there is nothing, or its key is gone
   * @throws SealBrokenError when it was changed or moved; FileStoreError
   */
  async get(file: Owned, field: string): Promise<Uint8Array | undefined> {
    const box = await this.store.get(keyOf(file, field));
    const key = box && (await this.keys.forOpening([subjectOf(file)])).get(subjectOf(file));
    if (!box || !key) return undefined;
    const bytes = key.decrypt(box, address(file, field));
    if (!bytes) throw new SealBrokenError(`attachedFiles ${file.id} ${field}`);
    return bytes;
  }

  /** Takes away the pieces of a file that has arrived, or will not. */
  async dropPieces(file: Owned): Promise<void> {
    for (let piece = 0; piece < MOST_PIECES; piece += 1) {
      const key = keyOf(file, pieceField(piece));
      if ((await this.store.get(key)) === undefined) return;
      await this.store.remove(key);
    }
  }

  /** Takes away all of a file. */
  async remove(file: Owned): Promise<void> {
    await this.store.remove(keyOf(file, CONTENT));
    await this.dropPieces(file);
  }
}

export const CONTENT = 'content';

export const pieceField = (piece: number): string => `piece-${piece}`;

const subjectOf = ({ disputeId }: Owned): string => `dispute:${disputeId}`;

const keyOf = ({ id }: Owned, field: string): string =>
  `${id.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}/${field}`;

const address = ({ id }: Owned, field: string): string =>
  formatAddress({ collection: 'attachedFiles', id, field });
