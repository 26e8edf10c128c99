import { calculateObjectSize } from 'bson';
import type { Connection, Model, mongo, Schema } from 'mongoose';
import type { Aggregate } from '../../domain/effects/aggregate.js';
import type { ChangeHints } from '../../domain/effects/change-hints.js';
import type { Checkpoint } from '../../domain/effects/checkpoint.js';
import { dueEffects } from '../../domain/effects/due-effects.js';
import type { Effect } from '../../domain/effects/effect.js';
import { IN_HOUSE, turnOf } from '../../domain/effects/turn-of.js';
import type { TurnAddress, Waker } from '../../domain/effects/waker.js';
import { wokenBy } from '../../domain/effects/woken-by.js';
import type { Clock } from '../../domain/time/clock.js';
import { driverCollection } from '../driver-collection.js';
import { isDuplicateId } from '../is-duplicate-id.js';
import type { FieldSealer } from '../sealing/field-sealer.js';
import { type OnceClear, sealStored } from '../sealing/seal-stored.js';
import { SubjectErasedError } from '../sealing/subject-erased-error.js';
import { AggregateSealer, type AggregateSealing } from './aggregate-sealer.js';
import { DocumentTooLargeError } from './document-too-large-error.js';
import { JoinedReads } from './joined-reads.js';
import type { StoredAggregate } from './stored-aggregate.js';
import { WriteConflictError } from './write-conflict-error.js';

/** What a decision comes to: with `next` the document is rewritten, without it nothing happens. */
export type Decision<A, Result> = { readonly next?: A; readonly result: Result };

/** What every repository of aggregates needs from outside. */
export interface AggregateSupport {
  readonly connection: Connection;
  readonly sealer: FieldSealer;
  readonly waker: Waker;
  /** Without it, what is for later wakes a worker as well. */
  readonly clock?: Clock;
  readonly checkpoint: Checkpoint;
  /** Without them nobody follows what changes. */
  readonly hints?: ChangeHints;
}

const CONFLICT_TRIES = 30;
const SIZE_LIMIT_BYTES = 256 * 1024;

/**
 * Keeps one kind of aggregate: every change is one atomic write, guarded by the version that was read, and a
 * write that leaves effects behind wakes a worker.
 */
export class AggregateRepository<A extends Aggregate> implements OnceClear {
  protected readonly model: Model<StoredAggregate>;
  protected readonly sealer: AggregateSealer<A>;
  /** The driver's own collection: what is read and written most is typed already, and need not be cast again. */
  protected readonly raw: mongo.Collection<StoredAggregate>;
  private readonly fields: ReadonlySet<string>;
  private readonly reads: JoinedReads<StoredAggregate>;

  constructor(
    /** The singular that wake-ups and leases name the collection by. */
    readonly type: string,
    collection: string,
    schema: Schema,
    protected readonly support: AggregateSupport,
    sealing: AggregateSealing<A> = { fields: {} },
  ) {
    this.model = support.connection.model<StoredAggregate>(
      collection,
      schema as Schema<StoredAggregate>,
      collection,
    );
    this.raw = driverCollection<StoredAggregate>(support.connection, collection);
    this.reads = new JoinedReads(this.raw);
    this.fields = new Set(Object.keys(schema.paths).map((path) => path.split('.', 1)[0] ?? path));
    this.sealer = new AggregateSealer(type, collection, sealing, support.sealer);
  }

  /** Makes the indexes that the queries need; safe to call at every start. */
  async prepare(): Promise<void> {
    await this.model.createIndexes();
  }

  async find(id: string): Promise<A | undefined> {
    return (await this.restore(await this.reads.find([id])))[0];
  }

  async findMany(ids: readonly string[]): Promise<A[]> {
    if (ids.length === 0) return [];
    return this.restore(await this.reads.find(ids));
  }

  /**
   * Stores a new aggregate as version 1.
   *
   * @returns false when there is one with that id already, or was one that has been erased; it is left as it is
   */
  async insert(aggregate: A): Promise<boolean> {
    try {
      await this.raw.insertOne(await this.document({ ...aggregate, version: 1 }));
    } catch (error) {
      if (isDuplicateId(error) || error instanceof SubjectErasedError) return false;
      throw error;
    }
    await this.announce(aggregate.id, wokenBy([], aggregate.effects));
    return true;
  }

  /**
   * Reads the aggregate, lets `decide` make the next one from it, and writes that if nobody wrote in between;
   * otherwise it reads and decides again.
   *
   * @param known what was read a moment ago, to begin with
   * @returns what was decided, or `undefined` when there is no such aggregate
   * @throws WriteConflictError when others were faster thirty times running
   */
  async change<Result>(
    id: string,
    decide: (current: A) => Decision<A, Result>,
    known?: A,
  ): Promise<Result | undefined> {
    return (await this.decideUpon(id, known, decide))?.result;
  }

  /**
   * The same, beginning with what was read a moment ago, so that it is read again only if somebody wrote in between.
   *
   * @param next makes the next aggregate; the very same one when there is nothing to write
   * @returns the aggregate as it stands then, or `undefined` when there is none any more
   */
  async changeFrom(known: A, next: (current: A) => A): Promise<A | undefined> {
    return (await this.decideUpon(known.id, known, rewritten(next)))?.now;
  }

  /**
   * The same for many that were read a moment ago, all in one write; where somebody wrote in between, one by one.
   *
   * @param next changes nothing in what it made itself
   */
  async changeAll(known: readonly A[], next: (current: A) => A): Promise<void> {
    const changed = known.flatMap((current) => {
      const made = next(current);
      return made === current ? [] : [{ current, made }];
    });
    if (changed.length === 0) return;
    const writes = await Promise.all(
      changed.map(async ({ current, made }) => this.replacement(current, await this.beforeWrite(made))),
    );
    const updates = writes.map(({ filter, update }) => ({ updateOne: { filter, update } }));
    const { matchedCount } = await this.raw.bulkWrite(updates, { ordered: false });
    for (const { current, made } of changed) {
      await this.announce(current.id, wokenBy(current.effects, made.effects));
      this.tellFollowers(made);
      if (matchedCount < changed.length) await this.change(current.id, rewritten(next));
    }
  }

  private async decideUpon<Result>(
    id: string,
    known: A | undefined,
    decide: (current: A) => Decision<A, Result>,
  ): Promise<{ readonly now: A; readonly result: Result } | undefined> {
    for (let attempt = 0; attempt < CONFLICT_TRIES; attempt += 1) {
      const current = (attempt === 0 ? known : undefined) ?? (await this.find(id));
      if (!current) return undefined;
      const { next, result } = decide(current);
      if (next === undefined) return { now: current, result };
      const written = await this.beforeWrite(next);
      if (await this.replace(current, written)) {
        await this.announce(id, wokenBy(current.effects, next.effects));
        this.tellFollowers(next);
        return { now: { ...written, version: current.version + 1 }, result };
      }
    }
    throw new WriteConflictError(this.type, id);
  }

  async sealStored(): Promise<number> {
    return sealStored(this.model, (stored) => this.sealer.sealClear(stored));
  }

  /** Turns in which something is due, oldest first. */
  async dueTurns(now: Date, limit: number): Promise<TurnAddress[]> {
    const due = await this.raw
      .find({ nextEffectAt: { $lte: now } }, { projection: { effects: 1 } })
      .sort({ nextEffectAt: 1 })
      .limit(limit)
      .toArray();
    // What tells when an effect is due is not sealed.
    return due.flatMap(({ _id, effects }) => this.turns(_id, dueEffects(effects, now)));
  }

  /** Those with something that waits for a person, longest waiting first. */
  async withParked(limit: number): Promise<A[]> {
    const found = await this.raw
      .find({ parkedSince: { $exists: true } })
      .sort({ parkedSince: 1 })
      .limit(limit)
      .toArray();
    return this.restore(found);
  }

  /** What everything that still has something to do has to do, as far as it is not sealed. */
  async unfinished(): Promise<(Pick<Effect, 'kind' | 'lane'> & { readonly parked: boolean })[]> {
    const found = await this.model
      .find(
        { $or: [{ nextEffectAt: { $exists: true } }, { parkedSince: { $exists: true } }] },
        { effects: 1 },
      )
      .lean<StoredAggregate[]>();
    return found.flatMap(({ effects }) =>
      effects.map(({ kind, lane, parked }) => ({ kind, lane, parked: parked !== undefined })),
    );
  }

  /** Stores elsewhere what this write will no longer hold, and returns what it will; must be repeatable. */
  protected async beforeWrite(next: A): Promise<A> {
    return next;
  }

  /** Whoever follows the aggregate hears that it changed. */
  protected tellFollowers({ id }: A): void {
    this.support.hints?.tell(this.type, id);
  }

  /** Opens what was read: one read of the store for all their keys. */
  protected async restore(stored: readonly StoredAggregate[]): Promise<A[]> {
    return this.sealer.open(stored);
  }

  private async document(aggregate: A): Promise<StoredAggregate> {
    const clear = this.sealer.clear(aggregate);
    this.refuseStrangers(clear);
    const document = await this.sealer.seal(aggregate, clear);
    if (calculateObjectSize(document) > SIZE_LIMIT_BYTES) {
      throw new DocumentTooLargeError(this.type, aggregate.id);
    }
    return document;
  }

  private async replace(current: A, next: A): Promise<boolean> {
    const { filter, update } = await this.replacement(current, next);
    const written = await this.raw.updateOne(filter, update);
    return written.matchedCount === 1;
  }

  /** The update that makes the next document of the one that was read: only fields that changed are sealed and sent. */
  private async replacement(current: A, next: A) {
    const before = new Map(Object.entries(this.sealer.clear(current)));
    const after = this.sealer.clear(next);
    this.refuseStrangers(after);
    // Sealed it is larger, but not four times as large.
    if (calculateObjectSize(after) > SIZE_LIMIT_BYTES / 4) await this.document(next);
    const standing = Object.entries(after).filter(([, value]) => value !== undefined);
    const changed = standing.filter(([field, value]) => value !== before.get(field));
    const { _id, ...fields } = await this.sealer.seal(next, { ...Object.fromEntries(changed), _id: next.id });
    const left = new Set(standing.map(([field]) => field));
    const gone = [...before.keys()].filter((field) => !left.has(field));
    const update = {
      $set: { ...fields, version: current.version + 1 },
      ...(gone.length > 0 ? { $unset: Object.fromEntries(gone.map((field) => [field, 1])) } : {}),
    };
    return { filter: { _id, version: current.version }, update: update as object };
  }

  private refuseStrangers(document: StoredAggregate): void {
    const stranger = Object.keys(document).find((field) => !this.fields.has(field));
    if (stranger !== undefined)
      throw new Error(`${this.type} ${document._id}: no field is called ${stranger}`);
  }

  /** Wakes what waits for others and is due, once the hub has done what it had to do by itself. */
  async wakeLanes({ id, effects }: A, now: Date): Promise<void> {
    const due = dueEffects(effects, now).filter((effect) => turnOf(effect) !== IN_HOUSE);
    await Promise.all(this.turns(id, due).map((turn) => this.support.waker.wake(turn)));
  }

  /**
   * Where the hub has something to do by itself, that is woken alone: both at once would only write against each other. What is
   * for later wakes nobody: there would be nothing to do, and the sweep finds it when it is time.
   */
  private async announce(id: string, effects: readonly Effect[]): Promise<void> {
    const now = this.support.clock?.now();
    const woken = now ? effects.filter(({ notBefore }) => notBefore <= now) : effects;
    if (woken.length === 0) return;
    await this.support.checkpoint('decided-before-woken');
    const turns = this.turns(id, woken);
    const own = turns.filter(({ turn }) => turn === IN_HOUSE);
    await Promise.all((own.length > 0 ? own : turns).map((turn) => this.support.waker.wake(turn)));
  }

  private turns(id: string, effects: readonly Effect[]): TurnAddress[] {
    const turns = new Set(effects.map(turnOf));
    return [...turns].map((turn) => ({ type: this.type, id, turn }));
  }
}

/** The decision to write what `next` makes, if it makes anything. */
const rewritten =
  <A>(next: (current: A) => A) =>
  (current: A): Decision<A, undefined> => {
    const changed = next(current);
    return { ...(changed === current ? {} : { next: changed }), result: undefined };
  };
