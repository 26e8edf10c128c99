import { type Connection, type Model, Schema } from 'mongoose';
import type { Session } from '../../domain/people/session.js';

type StoredSession = Omit<Session, 'id'> & { _id: string };

const schema = new Schema<StoredSession>(
  {
    _id: String,
    userId: { type: String, required: true },
    generation: { type: Number, required: true },
    postId: String,
    openedAt: { type: Date, required: true },
    seenAt: { type: Date, required: true },
    endsAt: { type: Date, required: true },
  },
  { versionKey: false, strict: 'throw', autoIndex: false, autoCreate: false },
).index({ endsAt: 1 });

/** Keeps who is signed in (会话). A row that is missing is a session that has ended. */
export class SessionRepository {
  private readonly model: Model<StoredSession>;

  constructor(connection: Connection) {
    this.model = connection.model<StoredSession>('session', schema, 'sessions');
  }

  async prepare(): Promise<void> {
    await this.model.createIndexes();
  }

  async insert({ id, ...session }: Session): Promise<void> {
    await this.model.create([{ _id: id, ...session }]);
  }

  async find(id: string): Promise<Session | undefined> {
    const stored = await this.model.findById(id).lean<StoredSession>();
    if (!stored) return undefined;
    const { _id, ...session } = stored;
    return { ...session, id: _id };
  }

  /** Notes that it was used; a session that has ended meanwhile stays ended. */
  async touch(id: string, now: Date): Promise<void> {
    await this.model.updateOne({ _id: id }, { $set: { seenAt: now } });
  }

  /** @returns false when it had ended already: of two who end it, one did */
  async remove(id: string): Promise<boolean> {
    return (await this.model.deleteOne({ _id: id })).deletedCount === 1;
  }

  /** Removes those whose time is over. */
  async sweep(now: Date): Promise<void> {
    await this.model.deleteMany({ endsAt: { $lte: now } });
  }
}
