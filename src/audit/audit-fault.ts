/**
 * Something that does not hold of the audit log (审计链异常). Every fault names the first entry that is wrong, and the
 * last one where it is several.
 *
 * - `missing`: entries are not there that must have been there
 * - `misnumbered`: an entry has no number of the chain
 * - `edited`: an entry's own hash does not fit its content
 * - `unlinked`: an entry does not follow the one before it
 * - `contradicts-anchor`: the hashes fit each other but not the anchor that was signed: rewritten after that
 * - `unanchored`: nobody signed for these entries: a process died before it could, or anchors were removed
 * - `forged-anchor`: a line of the anchor file that none of our keys signed
 */
export interface AuditFault {
  readonly kind:
    | 'missing'
    | 'misnumbered'
    | 'edited'
    | 'unlinked'
    | 'contradicts-anchor'
    | 'unanchored'
    | 'forged-anchor';
  readonly from: number;
  readonly to: number;
  /** The line of the anchor file, from 1. */
  readonly line?: number;
}
