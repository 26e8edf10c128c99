import type { Doc } from './bson.js';
import { StoreError } from './errors.js';
import { encodeKey } from './ordering.js';
import { meetsArray, valuesAt } from './paths.js';

/** One field of an index key. */
export interface IndexField {
  path: string;
  parts: readonly string[];
}

/** An ascending index over one or several fields. */
export class Index {
  readonly name: string;
  readonly fields: readonly IndexField[];
  readonly sparse: boolean;
  readonly table: string;

  /**
   * @param spec key, name and options, as the client gave them
   * @param multikey whether a field of some document was or held an array, so that a document may have several keys
   */
  constructor(
    readonly id: number,
    readonly spec: Doc,
    public multikey: boolean,
  ) {
    this.name = String(spec.name);
    this.fields = Object.keys(spec.key as Doc).map((path) => ({ path, parts: path.split('.') }));
    this.sparse = spec.sparse === true;
    this.table = `index_${id}`;
  }

  /** Whether one of the fields is, or lies in, an array of this document. */
  meetsArray(doc: Doc): boolean {
    return this.fields.some(({ parts }) => meetsArray(doc, parts));
  }

  /**
   * The document's keys, bytes written as latin1: one, or one for each element of an array.
   *
   * @throws StoreError CannotIndexParallelArrays when two fields meet an array
   */
  keysOf(doc: Doc): Set<string> {
    const fields = this.fields.map(({ parts }) => elementsAt(doc, parts));
    if (this.sparse && fields.every((values) => values.every((value) => value === undefined)))
      return new Set();
    if (this.fields.filter(({ parts }) => meetsArray(doc, parts)).length > 1) {
      throw new StoreError('CannotIndexParallelArrays', `cannot index parallel arrays in index ${this.name}`);
    }
    let keys = [''];
    for (const values of fields) {
      const next = values.map((value) => encodeKey(value).toString('latin1'));
      keys = keys.flatMap((key) => next.map((part) => key + part));
    }
    return new Set(keys);
  }
}

/** The values at a path, arrays one by one; an array without elements counts as null. */
function elementsAt(doc: Doc, parts: readonly string[]): unknown[] {
  const values = valuesAt(doc, parts).flatMap((value) => (Array.isArray(value) ? value : [value]));
  return values.length === 0 ? [null] : values;
}
