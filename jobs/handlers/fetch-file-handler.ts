import type { FilePiece, PlatformAdapter } from '../../adapters/port.js';
import type { AttachedFile } from '../../src/domain/files/attached-file.js';
import { MOST_FILE_BYTES } from '../../src/domain/files/file-type.js';
import type { PlatformName } from '../../src/domain/platforms/platform-name.js';
import type { ServiceContext } from '../../src/services/context.js';
import { fetchFileEffect } from '../../src/services/effects/fetch-file.js';
import { keepFile, refuseFile } from '../../src/services/governance/keep-file.js';
import { pieceField } from '../../src/store/files/file-vault.js';
import type { EffectHandler, EffectOutcome } from '../effect-handler.js';

/** Fetches photos and papers, piece by piece (取回附件); what was interrupted goes on where it stopped. */
export function fetchFileHandler(
  adapters: ReadonlyMap<PlatformName, PlatformAdapter>,
  services: ServiceContext,
): EffectHandler {
  const { repositories, files } = services;
  /** A piece that has come before, or comes now. */
  const pieceOf = async (file: AttachedFile, number: number, offset: number): Promise<FilePiece> => {
    const before = await files.get(file, pieceField(number));
    if (before) return { outcome: 'read', bytes: before };
    const adapter = file.platform === 'hub' ? undefined : adapters.get(file.platform);
    if (!adapter?.readFile) throw new Error(`platform ${file.platform} is not connected, or has no files`);
    const piece = await adapter.readFile(file.fileId, offset);
    const fits = piece.outcome === 'read' && offset + piece.bytes.length <= file.size;
    if (fits && piece.bytes.length > 0) await files.put(file, pieceField(number), piece.bytes);
    return piece;
  };
  return {
    kind: fetchFileEffect.name,
    replayClass: () => 'keyed',
    async run(effect): Promise<EffectOutcome> {
      const { id, sha256 } = fetchFileEffect.payloadOf(effect);
      const file = await repositories.attachedFiles.find(id);
      if (file?.state !== 'awaited') return { outcome: 'done' };
      if (file.size > MOST_FILE_BYTES) {
        await refuseFile(file, 'too-large', services);
        return { outcome: 'done' };
      }
      const pieces: Uint8Array[] = [];
      for (let offset = 0; offset < file.size; ) {
        const piece = await pieceOf(file, pieces.length, offset);
        if (piece.outcome === 'deferred') {
          const { reason, retryAfterMs } = piece;
          return {
            outcome: 'retry',
            reason,
            ...(retryAfterMs === undefined ? {} : { afterMs: retryAfterMs }),
          };
        }
        if (piece.outcome === 'refused') {
          await refuseFile(file, 'not-there', services);
          return { outcome: 'done' };
        }
        // Nothing more though more was announced, or more than was.
        if (piece.bytes.length === 0 || offset + piece.bytes.length > file.size) {
          await refuseFile(file, 'not-as-announced', services);
          return { outcome: 'done' };
        }
        pieces.push(piece.bytes);
        offset += piece.bytes.length;
      }
      await keepFile(file, Buffer.concat(pieces), sha256, services);
      return { outcome: 'done' };
    },
  };
}
