import { calculateObjectSize } from 'bson';
import type { Connection, Model, Schema } from 'mongoose';
import type { Aggregate } from '../../domain/effects/aggregate.js';
import type { Checkpoint } from '../../domain/effects/checkpoint.js';
import type { Effect } from '../../domain/effects/effect.js';
import { headEffects } from '../../domain/effects/head-effects.js';
import { nextEffectAt } from '../../domain/effects/next-effect-at.js';
import type { LaneAddress, Waker } from '../../domain/effects/waker.js';
import { ERASED } from '../../sealing/erased.js';
import type { SealedFields } from '../../sealing/sealed-fields.js';
import { isDuplicateId } from '../is-duplicate-id.js';
import type { FieldSealer } from '../sealing/field-sealer.js';
import { SubjectErasedError } from '../sealing/subject-erased-error.js';
import { DocumentTooLargeError } from './document-too-large-error.js';
import { WriteConflictError } from './write-conflict-error.js';

/** What a decision comes to: with `next` the document is rewritten, without it nothing happens. */
export type Decision<A, Result> = { readonly next?: A; readonly result: Result };

/** What every repository of aggregates needs from outside. */
export interface AggregateSupport {
  readonly connection: Connection;
  readonly sealer: FieldSealer;
  readonly waker: Waker;
  readonly checkpoint: Checkpoint;
}

/** What of an aggregate is sealed, besides what its effects carry. */
export interface AggregateSealing<A> {
  readonly fields: SealedFields;
  /** The name of the data key; without it, the aggregate's own: `TYPE:ID`. */
  readonly subject?: (aggregate: A) => string;
}

/** An aggregate as it lies in the store. */
type Stored = Record<string, unknown> & {
  _id: string;
  version: number;
  effects: readonly Effect[];
  nextEffectAt?: Date;
};

const CONFLICT_TRIES = 30;
const SIZE_LIMIT_BYTES = 256 * 1024;

/** An effect may carry names and words of the dispute, and so may what went wrong with it. */
const EFFECT_FIELDS: SealedFields = {
  'effects[].payload': {},
  'effects[].lastError': undefined,
  'effects[].parked.cause': ERASED,
};

/**
 * Keeps one kind of aggregate: every change is one atomic write, guarded by the version that was read, and a
 * write that leaves effects behind wakes a worker.
 */
export class AggregateRepository<A extends Aggregate> {
  protected readonly model: Model<Stored>;
  private readonly sealed: SealedFields;

  constructor(
    /** The singular that wake-ups and leases name the collection by. */
    readonly type: string,
    private readonly collection: string,
    schema: Schema,
    protected readonly support: AggregateSupport,
    private readonly sealing: AggregateSealing<A> = { fields: {} },
  ) {
    this.model = support.connection.model<Stored>(collection, schema as Schema<Stored>, collection);
    this.sealed = { ...sealing.fields, ...EFFECT_FIELDS };
  }

  /** Makes the indexes that the queries need; safe to call at every start. */
  async prepare(): Promise<void> {
    await this.model.createIndexes();
  }

  async find(id: string): Promise<A | undefined> {
    const stored = await this.model.findById(id).lean<Stored>();
    return stored ? (await this.restore([stored]))[0] : undefined;
  }

  async findMany(ids: readonly string[]): Promise<A[]> {
    return this.restore(await this.model.find({ _id: { $in: [...ids] } }).lean<Stored[]>());
  }

  /**
   * Stores a new aggregate as version 1.
   *
   * @returns false when there is one with that id already, or was one that has been erased; it is left as it is
   */
  async insert(aggregate: A): Promise<boolean> {
    try {
      await this.model.create([await this.document({ ...aggregate, version: 1 })]);
    } catch (error) {
      if (isDuplicateId(error) || error instanceof SubjectErasedError) return false;
      throw error;
    }
    await this.announce(aggregate);
    return true;
  }

  /**
   * Reads the aggregate, lets `decide` make the next one from it, and writes that if nobody wrote in between;
   * otherwise it reads and decides again.
   *
   * @returns what was decided, or `undefined` when there is no such aggregate
   * @throws WriteConflictError when others were faster thirty times running
   */
  async change<Result>(id: string, decide: (current: A) => Decision<A, Result>): Promise<Result | undefined> {
    for (let attempt = 0; attempt < CONFLICT_TRIES; attempt += 1) {
      const current = await this.find(id);
      if (!current) return undefined;
      const { next, result } = decide(current);
      if (next === undefined) return result;
      if (await this.replace(current.version, await this.beforeWrite(next))) {
        if (next.effects.some((effect) => !current.effects.includes(effect))) await this.announce(next);
        return result;
      }
    }
    throw new WriteConflictError(this.type, id);
  }

  /**
   * Erases what is personal in an aggregate, for good (依法删除). Work that is still pending is dropped: it could not
   * be carried out any more. Again changes nothing.
   */
  async erase(id: string, at: Date): Promise<void> {
    await this.change(id, (current) => ({ next: { ...current, effects: [] }, result: undefined }));
    const left = await this.find(id);
    if (left) await this.support.sealer.keys.destroy(this.subjectOf(left), at);
  }

  /** Lanes whose first effect is due, oldest first. */
  async dueLanes(now: Date, limit: number): Promise<LaneAddress[]> {
    const due = await this.model
      .find({ nextEffectAt: { $lte: now } }, { effects: 1 })
      .sort({ nextEffectAt: 1 })
      .limit(limit)
      .lean<Stored[]>();
    return due.flatMap((stored) => {
      // What tells when an effect is due is not sealed.
      return [...headEffects(stored.effects)]
        .filter(([, head]) => head.parked === undefined && head.notBefore <= now)
        .map(([lane]) => ({ type: this.type, id: stored._id, lane }));
    });
  }

  /** Stores elsewhere what this write will no longer hold, and returns what it will; must be repeatable. */
  protected async beforeWrite(next: A): Promise<A> {
    return next;
  }

  /** Opens what was read: one read of the store for all their keys. */
  protected async restore(stored: readonly Stored[]): Promise<A[]> {
    const opened = await this.support.sealer.open(this.collection, stored, this.sealed);
    return opened.map(
      ({ _id, nextEffectAt: _derived, ...fields }) => ({ ...fields, id: _id }) as unknown as A,
    );
  }

  /** The name of the data key that an aggregate is sealed with. */
  protected subjectOf(aggregate: A): string {
    return this.sealing.subject?.(aggregate) ?? `${this.type}:${aggregate.id}`;
  }

  private async document(aggregate: A): Promise<Stored> {
    const { id, ...fields } = aggregate;
    const wakeAt = nextEffectAt(fields.effects);
    const clear: Stored = { _id: id, ...fields, ...(wakeAt ? { nextEffectAt: wakeAt } : {}) };
    const { sealer } = this.support;
    const document = await sealer.seal(this.collection, this.subjectOf(aggregate), clear, this.sealed);
    if (calculateObjectSize(document) > SIZE_LIMIT_BYTES) throw new DocumentTooLargeError(this.type, id);
    return document;
  }

  private async replace(version: number, next: A): Promise<boolean> {
    const { _id, version: _old, ...fields } = await this.document(next);
    const present = this.model.schema.paths;
    const absent = Object.keys(present).filter(
      (path) => !path.includes('.') && path !== '_id' && path !== 'version' && !(path in fields),
    );
    const written = await this.model
      .findOneAndUpdate(
        { _id, version },
        {
          $set: fields,
          ...(absent.length > 0 ? { $unset: Object.fromEntries(absent.map((path) => [path, 1])) } : {}),
          $inc: { version: 1 },
        },
        { projection: { _id: 1 } },
      )
      .lean();
    return written !== null;
  }

  private async announce({ id, effects }: A): Promise<void> {
    await this.support.checkpoint('decided-before-woken');
    const lanes = headEffects(effects).keys();
    await Promise.all([...lanes].map((lane) => this.support.waker.wake({ type: this.type, id, lane })));
  }
}
