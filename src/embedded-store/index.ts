import { type Doc, decode } from './bson.js';
import { StoreError } from './errors.js';
import { emptyArrayKey, encodeKey, invertKey } from './ordering.js';
import { isDoc, isPosition, ownField } from './paths.js';
import { compileFilter, type Filter } from './query/filter.js';

/** One field of an index key. */
export interface IndexField {
  path: string;
  parts: readonly string[];
  descending: boolean;
}

/** One key of a document and the values it was made of. */
export interface IndexEntry {
  key: Buffer;
  values: unknown[];
}

/** An index: its specification as listed, and how to compute a document's keys in it. */
export class Index {
  readonly name: string;
  readonly fields: readonly IndexField[];
  readonly unique: boolean;
  readonly sparse: boolean;
  readonly partial: Doc | undefined;
  private readonly covers: Filter;
  dropped = false;

  constructor(
    readonly id: number,
    readonly spec: Doc,
    public multikey: boolean,
  ) {
    this.name = String(spec.name);
    this.fields = Object.entries(spec.key as Record<string, number>).map(([path, direction]) => ({
      path,
      parts: path.split('.'),
      descending: direction < 0,
    }));
    this.unique = spec.unique === true;
    this.sparse = spec.sparse === true;
    this.partial = spec.partialFilterExpression as Doc | undefined;
    this.covers = compileFilter(this.partial ?? {});
  }

  static fromRow(row: Record<string, unknown>): Index {
    return new Index(Number(row.id), decode(row.spec as Uint8Array), row.multikey === 1);
  }

  get table(): string {
    return `index_${this.id}`;
  }

  /**
   * The document's keys: one, or one for each element of the array its fields pass through.
   *
   * @throws StoreError CannotIndexParallelArrays when two fields pass through different arrays
   */
  keysOf(doc: Doc): { entries: Map<string, IndexEntry>; multikey: boolean } {
    const found = { entries: new Map<string, IndexEntry>(), multikey: false };
    if (this.covers(doc))
      this.collect(
        this.fields.map(({ parts }) => descend(doc, parts)),
        found,
      );
    return found;
  }

  /** Where no field stands at an array the key is complete; otherwise there is one for each of its elements. */
  private collect(
    walks: readonly Walk[],
    found: { entries: Map<string, IndexEntry>; multikey: boolean },
  ): void {
    const arrays = walks.flatMap((walk) =>
      Array.isArray(walk.value) && !walk.isElement ? [walk.value] : [],
    );
    const array = arrays[0];
    if (array === undefined) {
      if (this.sparse && walks.every((walk) => walk.value === undefined)) return;
      const key = Buffer.concat(walks.map((walk, i) => this.encodeField(walk.value, i)));
      found.entries.set(key.toString('latin1'), { key, values: walks.map((walk) => walk.value) });
      return;
    }
    if (arrays.some((other) => other !== array)) {
      throw new StoreError('CannotIndexParallelArrays', 'cannot index parallel arrays');
    }
    found.multikey = true;
    for (const item of array.length === 0 ? [emptyArray] : array) {
      this.collect(
        walks.map((walk) => (walk.value === array ? enter(item, walk.parts) : walk)),
        found,
      );
    }
  }

  /** The fields with the values of one key, as duplicate key errors show them. */
  describeKey(entry: IndexEntry): Doc {
    return Object.fromEntries(this.fields.map(({ path }, i) => [path, shown(entry.values[i])]));
  }

  private encodeField(value: unknown, position: number): Buffer {
    const key = value === emptyArray ? emptyArrayKey : encodeKey(value);
    return this.fields[position]?.descending ? invertKey(key) : key;
  }
}

/** Stands for the one "element" of an empty array. */
const emptyArray = Symbol('empty array');

function shown(value: unknown): unknown {
  return value === emptyArray ? [] : (value ?? null);
}

/** How far one field's path has been walked: the value reached and the parts still to go. */
interface Walk {
  value: unknown;
  parts: readonly string[];
  /** The value is itself an element of an array, and is indexed whole. */
  isElement?: boolean;
}

function descend(value: unknown, parts: readonly string[]): Walk {
  let current = value;
  for (const [depth, part] of parts.entries()) {
    if (Array.isArray(current)) {
      if (!isPosition(part) || Number(part) >= current.length)
        return { value: current, parts: parts.slice(depth) };
      current = current[Number(part)];
    } else current = isDoc(current) ? ownField(current, part) : undefined;
  }
  return { value: current, parts: [] };
}

function enter(item: unknown, parts: readonly string[]): Walk {
  if (parts.length === 0) return { value: item, parts, isElement: true };
  return isDoc(item) ? descend(item, parts) : { value: undefined, parts: [] };
}
