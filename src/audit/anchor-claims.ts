import type { KeyObject } from 'node:crypto';
import { type Anchor, isGenuine, readAnchor } from './anchor.js';
import { AnchorFile } from './anchor-file.js';
import type { AuditFault } from './audit-fault.js';
import { Coverage, type Range } from './coverage.js';

/** All that is claimed in the anchor files (存证内容), as far as our keys signed it. */
export class AnchorClaims {
  readonly coverage = new Coverage();
  readonly forged: AuditFault[] = [];
  /** What somebody else signed for than the process that stored it: after a crash, or for another machine. */
  readonly witnessed: Range[] = [];
  count = 0;
  /** Lines that make no sense: left behind by a crash, or made unreadable. What they covered is a gap. */
  unreadable = 0;
  /** The one that reaches furthest. */
  last: Anchor | undefined;
  /** The newest statement that old entries were removed. */
  checkpoint: Anchor | undefined;
  private readonly hashes = new Map<number, string | readonly string[]>();
  private readonly files: readonly { file: AnchorFile; line: number }[];

  constructor(
    paths: readonly string[],
    private readonly keys: ReadonlyMap<string, KeyObject>,
  ) {
    this.files = paths.map((path) => ({ file: new AnchorFile(path), line: 0 }));
  }

  /**
   * Reads what was added since the last time.
   *
   * @param heard is told of every anchor
   */
  async read(heard: (anchor: Anchor) => void = () => undefined): Promise<void> {
    for (const source of this.files) {
      for await (const line of source.file.added()) {
        source.line += 1;
        if (line === '') continue;
        const anchor = readAnchor(line);
        if (!anchor) this.unreadable += 1;
        else if (isGenuine(anchor, this.keys)) {
          this.take(anchor);
          heard(anchor);
        } else {
          this.forged.push({
            kind: 'forged-anchor',
            from: anchor.from,
            to: anchor.sequence,
            line: source.line,
          });
        }
      }
    }
  }

  /** What the entry with this number must hash to; several where anchors contradict each other. */
  of(sequence: number): readonly string[] {
    const known = this.hashes.get(sequence) ?? [];
    return typeof known === 'string' ? [known] : known;
  }

  private take(anchor: Anchor): void {
    const { kind, from, sequence, hash, by } = anchor;
    this.count += 1;
    this.coverage.add({ from: kind === 'checkpoint' ? 1 : from, to: sequence });
    if (kind === 'entries' && by !== 'writer') this.witnessed.push({ from, to: sequence });
    const known = this.of(sequence);
    if (!known.includes(hash)) this.hashes.set(sequence, known.length === 0 ? hash : [...known, hash]);
    if (!this.last || sequence >= this.last.sequence) this.last = anchor;
    if (kind === 'checkpoint' && sequence >= (this.checkpoint?.sequence ?? 0)) this.checkpoint = anchor;
  }
}
