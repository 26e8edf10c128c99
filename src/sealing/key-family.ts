import { randomBytes } from 'node:crypto';
import { SealingKeysError } from './sealing-keys-error.js';
import { SecretKey } from './secret-key.js';

/** How keys of one family lie in the key file; keys in base64. */
export interface WrittenFamily {
  readonly current: string;
  /** Since when it is the current one, ISO 8601. */
  readonly since: string;
  readonly keys: Readonly<Record<string, string>>;
}

const ID = /^[a-z0-9-]{1,32}$/;

/** The keys for one purpose: the current one, and older ones for what was made with them. Never changes. */
export class KeyFamily {
  private constructor(
    readonly current: string,
    readonly since: Date,
    private readonly keys: ReadonlyMap<string, SecretKey>,
  ) {}

  /** A family of one new key. */
  static generate(now: Date): KeyFamily {
    const id = newId();
    return new KeyFamily(id, now, new Map([[id, SecretKey.generate()]]));
  }

  /** @throws SealingKeysError for anything that is not such a family; it says what is wrong, and no key */
  static read(written: unknown, name: string): KeyFamily {
    const { current, since, keys } = (written ?? {}) as Partial<WrittenFamily>;
    if (typeof current !== 'string' || typeof keys !== 'object' || keys === null || !(current in keys)) {
      throw new SealingKeysError(`the sealing keys have no current ${name} key`);
    }
    const at = new Date(String(since));
    if (Number.isNaN(at.getTime())) {
      throw new SealingKeysError(`the sealing keys do not say since when the ${name} key is current`);
    }
    const read = Object.entries(keys).map(([id, text]) => [id, readKey(id, text, name)] as const);
    return new KeyFamily(current, at, new Map(read));
  }

  get ids(): string[] {
    return [...this.keys.keys()];
  }

  get(id: string): SecretKey | undefined {
    return this.keys.get(id);
  }

  /** The same with a new key, which is the current one from now on. */
  rotated(now: Date): KeyFamily {
    const id = newId();
    return new KeyFamily(id, now, new Map([...this.keys, [id, SecretKey.generate()]]));
  }

  /** The same without one of its older keys. */
  without(id: string): KeyFamily {
    if (id === this.current) throw new RangeError('the current key cannot be taken away');
    return new KeyFamily(this.current, this.since, new Map([...this.keys].filter(([each]) => each !== id)));
  }

  revealForKeyFile(): WrittenFamily {
    return {
      current: this.current,
      since: this.since.toISOString(),
      keys: Object.fromEntries([...this.keys].map(([id, key]) => [id, key.revealForKeyFile()])),
    };
  }
}

const newId = (): string => `k${randomBytes(4).toString('hex')}`;

function readKey(id: string, text: unknown, name: string): SecretKey {
  if (!ID.test(id)) throw new SealingKeysError(`a ${name} key has an id that is not allowed`);
  try {
    return SecretKey.fromText(String(text));
  } catch {
    throw new SealingKeysError(`the ${name} key ${id} is not 32 bytes in base64`);
  }
}
