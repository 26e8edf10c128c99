import { Schema } from 'mongoose';
import type { User } from '../../domain/people/user.js';
import type { SealedFields } from '../../sealing/sealed-fields.js';
import { AggregateRepository, type AggregateSupport } from '../aggregates/aggregate-repository.js';
import { aggregateSchema } from '../aggregates/aggregate-schema.js';
import { JoinedRead } from '../aggregates/joined-read.js';

/** What makes codes. With its key gone it makes none: an empty secret is nobody's. */
const SEALED: SealedFields = { 'authenticator.secret': '', 'authenticatorDraft.secret': '' };

const part = (fields: Record<string, unknown>): Schema => new Schema(fields, { _id: false });

const userSchema = (): Schema =>
  aggregateSchema({
    loginName: { type: String, required: true },
    name: { type: String, required: true },
    state: { type: String, required: true },
    password: { type: part({ hash: { type: String, required: true }, oneTimeUntil: Date }), required: true },
    authenticator: part({ secret: String, lastStep: Number }),
    authenticatorDraft: part({ secret: String, until: Date }),
    recoveryCodes: { type: [String], required: true },
    posts: {
      type: [
        part({ id: String, role: String, areaCode: String, from: String, until: String, endedAt: Date }),
      ],
      required: true,
    },
    generation: { type: Number, required: true },
    addedAt: { type: Date, required: true },
  });

type PostsOfUser = Pick<User, 'id' | 'name' | 'state' | 'posts'>;

/** Keeps the people of the office who sign in (工作人员账号). */
export class UserRepository extends AggregateRepository<User> {
  private readonly allPosts = new JoinedRead(() => this.readPosts());

  constructor(support: AggregateSupport) {
    super('user', 'users', userSchema(), support, { fields: SEALED });
  }

  /** All of them, by login name: an office has some dozens. */
  async all(): Promise<User[]> {
    const stored = await this.model.find({}).sort({ _id: 1 }).lean();
    return this.restore(stored as unknown as Parameters<typeof this.restore>[0]);
  }

  /** The posts of everybody, without anything that is sealed (在册岗位). */
  posts(): Promise<readonly PostsOfUser[]> {
    return this.allPosts.ask();
  }

  private async readPosts(): Promise<PostsOfUser[]> {
    const stored = await this.raw
      .find({}, { projection: { name: 1, state: 1, posts: 1 } })
      .sort({ _id: 1 })
      .toArray();
    return (stored as unknown as (Omit<PostsOfUser, 'id'> & { _id: string })[]).map(
      ({ _id, name, state, posts }) => ({ id: _id, name, state, posts }),
    );
  }
}
