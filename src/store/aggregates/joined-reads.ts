import type { mongo } from 'mongoose';

interface Stored {
  readonly _id: string;
}

/** What is asked for until the read that is under way is over. */
interface Next<D> {
  readonly ids: Set<string>;
  readonly read: Promise<ReadonlyMap<string, D>>;
}

/**
 * Reads documents by id, and joins what is asked for at the same time in one command (合并读取): while one read is under way, the next
 * gathers. Nobody is given what was read before he asked, and nothing is kept. Documents may be given to several: they are not to be
 * changed.
 */
export class JoinedReads<D extends Stored> {
  private underWay: Promise<unknown> = Promise.resolve();
  private next: Next<D> | undefined;

  constructor(private readonly collection: Pick<mongo.Collection<D>, 'find'>) {}

  /** Those there are of these ids, in no order. */
  async find(ids: readonly string[]): Promise<D[]> {
    this.next ??= this.gather();
    for (const id of ids) this.next.ids.add(id);
    const found = await this.next.read;
    return [...new Set(ids)].flatMap((id) => found.get(id) ?? []);
  }

  private gather(): Next<D> {
    const ids = new Set<string>();
    const read = this.underWay.then(() => {
      this.next = undefined;
      return this.read(ids);
    });
    this.underWay = read.catch(() => {});
    return { ids, read };
  }

  private async read(ids: ReadonlySet<string>): Promise<ReadonlyMap<string, D>> {
    const found = await this.collection.find({ _id: { $in: [...ids] } } as mongo.Filter<D>).toArray();
    return new Map(found.map((one) => [one._id, one as unknown as D]));
  }
}
