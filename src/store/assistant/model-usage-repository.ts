import { type Connection, type Model, Schema } from 'mongoose';
import type { IsoDate } from '../../domain/law/iso-date.js';
import { isDuplicateId } from '../is-duplicate-id.js';

interface StoredUsage {
  readonly _id: string;
  readonly tokens: number;
}

const schema = new Schema<StoredUsage>(
  { _id: String, tokens: { type: Number, required: true } },
  { versionKey: false, strict: 'throw', autoIndex: false, autoCreate: false },
);

/**
 * Counts what each person's questions took of a model on each day (模型用量): `PERSON:DAY`. What a request may take is taken
 * before it is sent, in one write, so that many at once never take more than is left.
 */
export class ModelUsageRepository {
  private readonly model: Model<StoredUsage>;

  constructor(connection: Connection) {
    this.model = connection.model<StoredUsage>('modelUsage', schema, 'modelUsage');
  }

  /**
   * Takes tokens from what is left of a day.
   *
   * @returns false when there are not so many left; nothing is taken then
   */
  async take(personId: string, day: IsoDate, tokens: number, most: number): Promise<boolean> {
    if (tokens > most) return false;
    try {
      await this.model.updateOne(
        { _id: idOf(personId, day), tokens: { $lte: most - tokens } },
        { $inc: { tokens } },
        { upsert: true },
      );
      return true;
    } catch (error) {
      // There is a row, and it did not match: too much is taken already.
      if (isDuplicateId(error)) return false;
      throw error;
    }
  }

  /** Gives back what was taken and not used, or takes what was used beyond it. */
  async settle(personId: string, day: IsoDate, difference: number): Promise<void> {
    await this.model.updateOne({ _id: idOf(personId, day) }, { $inc: { tokens: -difference } });
  }

  async used(personId: string, day: IsoDate): Promise<number> {
    return (await this.model.findById(idOf(personId, day)).lean())?.tokens ?? 0;
  }
}

const idOf = (personId: string, day: IsoDate): string => `${personId}:${day}`;
