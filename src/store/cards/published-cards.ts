import { type Connection, type Model, Schema } from 'mongoose';
import type { PublishedCard } from '../../domain/cards/card-file.js';

interface StoredCard {
  readonly _id: string;
  readonly published?: PublishedCard;
}

const schema = new Schema<StoredCard>(
  { _id: String, published: Schema.Types.Mixed },
  { versionKey: false, autoIndex: false, autoCreate: false },
);

const CHANGED = { 'published.revision': { $exists: true } } as const;

/** What somebody has changed of the cards (已发布卡片), as the assistant reads it: without a key, and never written. */
export class PublishedCards {
  private readonly model: Model<StoredCard>;

  constructor(connection: Connection) {
    this.model = connection.model<StoredCard>('publishedCard', schema, 'cardFiles');
  }

  /** Another text whenever any card has another revision; few have one, so it is asked with every question. */
  async stamp(): Promise<string> {
    const found = await this.model
      .find(CHANGED, { 'published.revision': 1 })
      .sort({ _id: 1 })
      .lean<StoredCard[]>();
    return found.map(({ _id, published }) => `${_id}@${published?.revision}`).join(' ');
  }

  /** By the cards' ids. */
  async read(): Promise<ReadonlyMap<string, PublishedCard>> {
    const found = await this.model.find(CHANGED, { published: 1 }).lean<StoredCard[]>();
    return new Map(found.flatMap(({ _id, published }) => (published ? [[_id, published] as const] : [])));
  }
}
