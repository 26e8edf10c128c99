import { randomBytes } from 'node:crypto';
import { type BlindKind, blindIndex } from './blind-index.js';
import { KeyFamily } from './key-family.js';
import { SealBrokenError } from './seal-broken-error.js';
import { SealingKeysError } from './sealing-keys-error.js';
import { SecretKey } from './secret-key.js';

/** A data key as it lies in the store: encrypted with a master key. */
export interface WrappedKey {
  readonly wrapped: string;
  /** The master key's id. */
  readonly wrappedBy: string;
}

/**
 * The hub's sealing keys (密钥环): master keys, which encrypt the data keys, and keys of blind indexes. It never
 * changes; rotation makes a new one.
 */
export class KeyRing {
  private constructor(
    /** Stays the same through every rotation: says which store these keys belong to. */
    readonly id: string,
    readonly masters: KeyFamily,
    readonly blinds: KeyFamily,
  ) {}

  static generate(now: Date): KeyRing {
    return new KeyRing(randomBytes(8).toString('hex'), KeyFamily.generate(now), KeyFamily.generate(now));
  }

  /**
   * @param text the JSON of a key file
   * @throws SealingKeysError when it is not that; says what is wrong, and no key
   */
  static read(text: string): KeyRing {
    let written: Record<string, unknown>;
    try {
      written = JSON.parse(text);
    } catch {
      throw new SealingKeysError('the sealing keys are not JSON');
    }
    if (typeof written?.id !== 'string' || written.id === '') {
      throw new SealingKeysError('the sealing keys have no id');
    }
    return new KeyRing(
      written.id,
      KeyFamily.read(written.master, 'master'),
      KeyFamily.read(written.blind, 'blind'),
    );
  }

  /** The JSON of a key file, with all keys in clear: for that file, and for nothing else. */
  revealForKeyFile(): string {
    const { id, masters, blinds } = this;
    const written = { id, master: masters.revealForKeyFile(), blind: blinds.revealForKeyFile() };
    return `${JSON.stringify(written, null, 2)}\n`;
  }

  withMasters(masters: KeyFamily): KeyRing {
    return new KeyRing(this.id, masters, this.blinds);
  }

  withBlinds(blinds: KeyFamily): KeyRing {
    return new KeyRing(this.id, this.masters, blinds);
  }

  /** Encrypts a data key with a master key: the current one, unless another is named. */
  wrap(dataKeyId: string, key: SecretKey, wrappedBy = this.masters.current): WrappedKey {
    const wrapped = this.master(wrappedBy).wrap(key, purpose(dataKeyId, wrappedBy)).toString('base64url');
    return { wrapped, wrappedBy };
  }

  /**
   * @throws SealBrokenError when the stored key was changed, or belongs to another id
   * @throws SealingKeysError when the master key is not on this ring
   */
  unwrap(dataKeyId: string, { wrapped, wrappedBy }: WrappedKey): SecretKey {
    const master = this.master(wrappedBy);
    const key = master.unwrap(Buffer.from(wrapped, 'base64url'), purpose(dataKeyId, wrappedBy));
    if (!key) throw new SealBrokenError(`data key ${dataKeyId}`);
    return key;
  }

  /** A value's blind index under the current key: what is stored. */
  blindIndex(kind: BlindKind, value: string): string | undefined {
    return this.blindIndexes(kind, value, [this.blinds.current])[0];
  }

  /** A value's blind indexes under every key, or these: what is searched for. */
  blindIndexes(kind: BlindKind, value: string, ids: readonly string[] = this.blinds.ids): string[] {
    return ids.flatMap((id) => {
      const key = this.blinds.get(id);
      return (key && blindIndex(kind, value, { id, key })) ?? [];
    });
  }

  private master(id: string): SecretKey {
    const key = this.masters.get(id);
    if (!key) throw new SealingKeysError(`the master key ${id} is not among the sealing keys`);
    return key;
  }
}

/** A wrapped key opens for its own id and master only. */
const purpose = (dataKeyId: string, masterId: string): string =>
  JSON.stringify(['data key', dataKeyId, masterId]);
