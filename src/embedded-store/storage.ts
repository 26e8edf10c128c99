import { Collection } from './collection.js';
import { SqlFile } from './sql-file.js';
import type { Survives } from './survives.js';

/** The collections of one file. They come into being with their first document or index, and stay. */
export class Storage {
  readonly file: SqlFile;
  private readonly collections = new Map<string, Collection>();

  /** @throws Error in one line when the file cannot be opened. */
  constructor(path: string, survives?: Survives) {
    this.file = new SqlFile(path, survives);
    this.load();
  }

  private load(): void {
    this.collections.clear();
    for (const row of this.file.all('SELECT id, ns FROM collections')) {
      const collection = new Collection(this.file, Number(row.id), String(row.ns));
      this.collections.set(collection.ns, collection);
    }
  }

  find(ns: string): Collection | undefined {
    return this.collections.get(ns);
  }

  /** The collection, created when missing. */
  ensure(ns: string): Collection {
    const known = this.collections.get(ns);
    if (known !== undefined) return known;
    const id = this.file.run('INSERT INTO collections (ns) VALUES (?)', ns);
    this.file.define(`CREATE TABLE documents_${id} (rid INTEGER PRIMARY KEY, doc BLOB NOT NULL)`);
    const collection = new Collection(this.file, id, ns);
    collection.addIndex({ key: { _id: 1 }, name: '_id_' });
    this.collections.set(ns, collection);
    return collection;
  }

  /** Gives up the writes that were not committed, and reads the catalog anew. */
  rollback(): void {
    this.file.rollback();
    this.load();
  }
}
