import type { Doc } from '../bson.js';
import type { Collection } from '../collection.js';
import type { Cursors } from '../cursors.js';
import { StoreError } from '../errors.js';
import { isDoc } from '../paths.js';
import type { Storage } from '../storage.js';
import type { Request } from '../wire.js';

/** A command's reply: a document, or BSON that is already encoded. */
export type Reply = Doc | Uint8Array;

/** A command handler. Throwing a StoreError makes an error reply. */
export type Command = (call: Call) => Reply;

/** One command being carried out. */
export class Call {
  constructor(
    readonly name: string,
    readonly request: Request,
    readonly storage: Storage,
    readonly cursors: Cursors,
  ) {}

  get options(): Doc {
    return this.request.command;
  }

  /**
   * The namespace `db.collection` that the command names.
   *
   * @throws StoreError InvalidNamespace for names MongoDB does not allow
   */
  get ns(): string {
    return this.namespace(this.options[this.name]);
  }

  namespace(name: unknown): string {
    const db = String(this.options.$db);
    const usable = typeof name === 'string' && /^[^.$\0][^$\0]*$/.test(name) && !name.startsWith('system.');
    if (usable && /^[^/\\. "$*<>:|?\0]{1,63}$/.test(db)) return `${db}.${name}`;
    throw new StoreError('InvalidNamespace', `Invalid namespace specified '${db}.${String(name)}'`);
  }

  get collection(): Collection | undefined {
    return this.storage.find(this.ns);
  }

  /** An option that must be a document, `{}` when absent. */
  document(name: string): Doc {
    return documentField(this.options, this.name, name) ?? {};
  }

  /** An option that must be a whole number of at least zero. */
  count(name: string): number | undefined {
    const value = this.options[name];
    if (value === undefined || value === null) return undefined;
    if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value;
    throw new StoreError(
      typeof value === 'number' ? 'Location51024' : 'TypeMismatch',
      `BSON field '${this.name}.${name}' must be a whole number >= 0, actual value '${String(value)}'`,
    );
  }
}

/** A field that must be a document if it is there. */
export function documentField(fields: Doc, owner: string, name: string): Doc | undefined {
  const value = fields[name];
  if (value === undefined || value === null) return undefined;
  if (isDoc(value)) return value;
  throw new StoreError('TypeMismatch', `BSON field '${owner}.${name}' must be of type object`);
}
