import { noAttempts, type SignInAttempts } from '../../domain/people/sign-in-attempts.js';
import {
  AggregateRepository,
  type AggregateSupport,
  type Decision,
} from '../aggregates/aggregate-repository.js';
import { aggregateSchema } from '../aggregates/aggregate-schema.js';

const attemptsSchema = () => {
  const schema = aggregateSchema({
    failures: { type: [Date], required: true },
    lockedUntil: Date,
    locks: { type: Number, required: true },
    forgetAt: { type: Date, required: true },
  });
  schema.index({ forgetAt: 1 });
  return schema;
};

/** Keeps how often signing in failed (登录失败记录), for all processes together. */
export class SignInAttemptsRepository extends AggregateRepository<SignInAttempts> {
  constructor(support: AggregateSupport) {
    super('sign-in-attempts', 'signInAttempts', attemptsSchema(), support);
  }

  /** Changes what is kept of a name, also when nothing is kept of it yet. */
  async count<Result>(
    id: string,
    now: Date,
    decide: (current: SignInAttempts) => Decision<SignInAttempts, Result>,
  ): Promise<Result> {
    const changed = await this.change(id, decide);
    if (changed !== undefined) return changed;
    await this.insert(noAttempts(id, now));
    return this.count(id, now, decide);
  }

  async forget(id: string): Promise<void> {
    await this.model.deleteOne({ _id: id });
  }

  /** Removes whatever no longer counts. */
  async sweep(now: Date): Promise<void> {
    await this.model.deleteMany({ forgetAt: { $lte: now } });
  }
}
