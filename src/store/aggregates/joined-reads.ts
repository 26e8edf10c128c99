import type { mongo } from 'mongoose';
import { JoinedRead } from './joined-read.js';

interface Stored {
  readonly _id: string;
}

/**
 * Reads documents by id, and joins what is asked for at the same time in one command (合并读取). Documents may be given to several: they
 * are not to be changed.
 */
export class JoinedReads<D extends Stored> {
  private wanted = new Set<string>();
  private readonly reads = new JoinedRead(() => this.read());

  constructor(private readonly collection: Pick<mongo.Collection<D>, 'find'>) {}

  /** Those there are of these ids, in no order. */
  async find(ids: readonly string[]): Promise<D[]> {
    for (const id of ids) this.wanted.add(id);
    const found = await this.reads.ask();
    return [...new Set(ids)].flatMap((id) => found.get(id) ?? []);
  }

  private async read(): Promise<ReadonlyMap<string, D>> {
    const ids = [...this.wanted];
    this.wanted = new Set();
    const found = await this.collection.find({ _id: { $in: ids } } as mongo.Filter<D>).toArray();
    return new Map(found.map((one) => [one._id, one as unknown as D]));
  }
}
