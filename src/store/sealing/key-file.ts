import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { KeyRing } from '../../sealing/key-ring.js';
import type { KeySource } from '../../sealing/key-source.js';
import { SealingKeysError } from '../../sealing/sealing-keys-error.js';

/** How long a process may still go by keys that were rotated meanwhile. */
const READ_AGAIN_AFTER_MS = 5_000;

/** The file that the sealing keys lie in (密钥文件), readable by its owner alone. */
export class KeyFile implements KeySource {
  private known: { ring: KeyRing; readAt: number } | undefined;

  constructor(
    readonly path: string,
    private readonly monotonicMs: () => number = () => performance.now(),
  ) {}

  get exists(): boolean {
    return existsSync(this.path);
  }

  /** Whether others on this machine may read it. */
  get openToOthers(): boolean {
    return (statSync(this.path).mode & 0o077) !== 0;
  }

  /**
   * Makes the file, whole or not at all. Two processes may try at once: whoever is second changes nothing.
   *
   * @returns whether this one made it
   */
  create(ring: KeyRing): boolean {
    mkdirSync(dirname(this.path), { recursive: true, mode: 0o700 });
    const draft = this.draft(ring);
    try {
      linkSync(draft, this.path);
      syncFolder(this.path);
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      return false;
    } finally {
      rmSync(draft);
    }
  }

  ring(): KeyRing {
    const { known } = this;
    if (known && this.monotonicMs() - known.readAt < READ_AGAIN_AFTER_MS) return known.ring;
    try {
      return this.reload();
    } catch (error) {
      // A hub that runs does not stop because the file cannot be read at this moment.
      if (!known) throw error;
      return known.ring;
    }
  }

  /** @throws SealingKeysError when the file cannot be read */
  reload(): KeyRing {
    const ring = KeyRing.read(this.text());
    this.known = { ring, readAt: this.monotonicMs() };
    return ring;
  }

  /**
   * Changes the keys in the file, one change at a time. A file left by a change that was killed is named in the
   * error.
   *
   * @throws SealingKeysError when another change is under way
   */
  change(make: (ring: KeyRing) => KeyRing): KeyRing {
    const lock = `${this.path}.lock`;
    try {
      closeSync(openSync(lock, 'wx', 0o600));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      throw new SealingKeysError(`the keys are being changed already; if not, remove ${lock}`);
    }
    try {
      renameSync(this.draft(make(this.reload())), this.path);
      syncFolder(this.path);
      return this.reload();
    } finally {
      rmSync(lock);
    }
  }

  private text(): string {
    try {
      return readFileSync(this.path, 'utf8');
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      throw new SealingKeysError(`the sealing keys in ${this.path} cannot be read (${code})`);
    }
  }

  private draft(ring: KeyRing): string {
    const draft = join(dirname(this.path), `.draft-${process.pid}-${randomBytes(4).toString('hex')}`);
    writeFileSync(draft, ring.revealForKeyFile(), { mode: 0o600, flag: 'wx', flush: true });
    return draft;
  }
}

/** A name in a folder survives a power cut only once the folder was written too. */
function syncFolder(path: string): void {
  const folder = openSync(dirname(path), 'r');
  fsyncSync(folder);
  closeSync(folder);
}
