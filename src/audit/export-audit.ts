import type { AuditRepository } from '../store/audit/audit-repository.js';
import { AnchorClaims } from './anchor-claims.js';
import { canonicalForm } from './canonical-form.js';
import { openSigningKeys, readPublicKeys } from './signing-keys-file.js';

export interface AuditExport {
  readonly repository: AuditRepository;
  readonly anchorFile: string;
  readonly keysFile: string;
  /** The first and the last entry, both included. */
  readonly from: number;
  readonly to: number;
}

/**
 * Part of the chain with all that it takes to verify it elsewhere (审计导出), as lines of JSON: first the public keys,
 * then the entries in their order and in canonical form, then the anchors that speak of them.
 *
 * Whoever has the lines can check each hash, each link, and each signature, without the hub and without its store.
 * Reasons stay sealed.
 */
export async function* exportAudit(part: AuditExport): AsyncGenerator<string> {
  const { repository, anchorFile, keysFile, from, to } = part;
  yield JSON.stringify({ kind: 'audit-export', version: 1, from, to, keys: readPublicKeys(keysFile) });
  for await (const entry of repository.entries(from, to)) {
    yield `{"kind":"entry","entry":${canonicalForm(entry)}}`;
  }
  const anchors: string[] = [];
  const claims = new AnchorClaims([anchorFile], openSigningKeys(keysFile).publicKeys);
  await claims.read((anchor) => {
    if (anchor.sequence >= from && anchor.from <= to)
      anchors.push(JSON.stringify({ kind: 'anchor', anchor }));
  });
  yield* anchors;
}
