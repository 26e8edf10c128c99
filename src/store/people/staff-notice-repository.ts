import { Schema } from 'mongoose';
import type { StaffNotice } from '../../domain/staff-notices/staff-notice.js';
import { AggregateRepository, type AggregateSupport } from '../aggregates/aggregate-repository.js';
import { aggregateSchema } from '../aggregates/aggregate-schema.js';
import type { StoredAggregate } from '../aggregates/stored-aggregate.js';

const part = (fields: Record<string, unknown>): Schema => new Schema(fields, { _id: false });
const text = { type: String, required: true };
const marked = part({ at: Date, by: String });
const owner = part({ personId: text, name: text, role: text, areaCode: text });

const staffNoticeSchema = (): Schema => {
  const schema = aggregateSchema({
    key: text,
    occasion: {
      type: part({
        kind: text,
        mark: text,
        subject: { type: part({ type: text, id: text }), required: true },
        areaCode: text,
        at: { type: Date, required: true },
        disputeId: String,
        dueOn: String,
        part: String,
        title: String,
        responsible: owner,
      }),
      required: true,
    },
    recipient: { type: owner, required: true },
    rung: { type: Number, required: true },
    text,
    state: text,
    filedAt: { type: Date, required: true },
    inboxAt: Date,
    fetched: marked,
    seen: marked,
    passedOn: part({ at: Date, why: String }),
    reminders: { type: Number, required: true },
    remindedAt: Date,
    closedAt: Date,
    dueAt: Date,
  });
  schema.index({ key: 1 });
  schema.index({ dueAt: 1 }, { sparse: true });
  schema.index({ 'recipient.personId': 1, state: 1, inboxAt: 1 });
  schema.index({ 'occasion.subject.id': 1 });
  schema.index({ 'occasion.disputeId': 1 }, { sparse: true });
  return schema;
};

/** Where a list of notices goes on: after this one, of the unseen or of the others. */
export interface AfterNotice {
  readonly among: 'unseen' | 'others';
  readonly inboxAt: Date;
  readonly id: string;
}

/** What a page of somebody's inbox holds besides what nobody has seen yet. */
const OTHERS = ['seen', 'settled'];
/** As many as are looked through for one person or one record. */
const MOST = 500;

/** Keeps what people of the office are told (工作提醒). Nothing in it is personal of a party, so nothing is sealed. */
export class StaffNoticeRepository extends AggregateRepository<StaffNotice> {
  constructor(support: AggregateSupport) {
    super('staff-notice', 'staffNotices', staffNoticeSchema(), support);
  }

  override async insert(notice: StaffNotice): Promise<boolean> {
    const isNew = await super.insert(notice);
    if (isNew) this.tellFollowers(notice);
    return isNew;
  }

  /** All that were told of one occasion. */
  async ofOccasion(key: string): Promise<StaffNotice[]> {
    return this.restore(await this.raw.find({ key }).sort({ _id: 1 }).toArray());
  }

  /** Which of these occasions somebody has seen. */
  async seenOccasions(keys: readonly string[]): Promise<Set<string>> {
    const seen = await this.raw
      .find({ key: { $in: [...new Set(keys)] }, seen: { $exists: true } }, { projection: { key: 1 } })
      .toArray();
    return new Set(seen.map(({ key }) => String(key)));
  }

  /** Those to be looked at by now, longest waiting first. */
  async dueBy(now: Date, limit: number): Promise<StaffNotice[]> {
    return this.restore(
      await this.model
        .find({ dueAt: { $lte: now } })
        .sort({ dueAt: 1 })
        .limit(limit)
        .lean<StoredAggregate[]>(),
    );
  }

  /** A page of what some recipients were told: first what is unseen, then all else, each newest first. */
  async page(
    recipientIds: readonly string[],
    after: AfterNotice | undefined,
    limit: number,
  ): Promise<StaffNotice[]> {
    const unseen = after?.among === 'others' ? [] : await this.among(recipientIds, ['unseen'], after, limit);
    const left = limit - unseen.length;
    if (left <= 0) return unseen;
    const from = after?.among === 'others' ? after : undefined;
    return [...unseen, ...(await this.among(recipientIds, OTHERS, from, left))];
  }

  /** What some recipients were told until an instant and that was not over before another, newest first. */
  async standing(recipientIds: readonly string[], until: Date, notOverBefore: Date): Promise<StaffNotice[]> {
    const filter = {
      'recipient.personId': { $in: [...recipientIds] },
      filedAt: { $lte: until },
      $or: [{ closedAt: { $exists: false } }, { closedAt: { $gt: notOverBefore } }],
    };
    return this.restore(
      await this.model.find(filter).sort({ filedAt: -1 }).limit(MOST).lean<StoredAggregate[]>(),
    );
  }

  /** What somebody has still to see, the inbox and what waits for the morning. */
  async open(recipientId: string): Promise<StaffNotice[]> {
    const filter = { 'recipient.personId': recipientId, state: { $in: ['held', 'unseen'] } };
    return this.restore(await this.model.find(filter).limit(MOST).lean<StoredAggregate[]>());
  }

  /** How many are unseen in the inbox of some recipients. */
  async countUnseen(recipientIds: readonly string[]): Promise<number> {
    const [counted] = await this.model.aggregate<{ unseen: number }>([
      { $match: { 'recipient.personId': { $in: [...recipientIds] }, state: 'unseen' } },
      { $count: 'unseen' },
    ]);
    return counted?.unseen ?? 0;
  }

  /** Who was told of a record, or of a dispute, oldest first. */
  async ofSubject(id: string, areaCodes: readonly string[]): Promise<StaffNotice[]> {
    // Each by its own index: of two ways at once the embedded store looks through all notices.
    const found = await Promise.all(
      ['occasion.subject.id', 'occasion.disputeId'].map((path) =>
        this.raw
          .find({ [path]: id, 'occasion.areaCode': { $in: [...areaCodes] } })
          .sort({ filedAt: 1, _id: 1 })
          .limit(MOST)
          .toArray(),
      ),
    );
    const all = await this.restore([...new Map(found.flat().map((one) => [one._id, one])).values()]);
    const order = (a: StaffNotice, b: StaffNotice) =>
      a.filedAt.getTime() - b.filedAt.getTime() || (a.id < b.id ? -1 : 1);
    return all.toSorted(order).slice(0, MOST);
  }

  private async among(
    recipientIds: readonly string[],
    states: readonly string[],
    after: AfterNotice | undefined,
    limit: number,
  ): Promise<StaffNotice[]> {
    const filter = {
      'recipient.personId': { $in: [...recipientIds] },
      state: { $in: [...states] },
      inboxAt: { $exists: true },
      ...(after
        ? {
            $or: [{ inboxAt: { $lt: after.inboxAt } }, { inboxAt: after.inboxAt, _id: { $lt: after.id } }],
          }
        : {}),
    };
    return this.restore(
      await this.model.find(filter).sort({ inboxAt: -1, _id: -1 }).limit(limit).lean<StoredAggregate[]>(),
    );
  }

  /** Whoever follows the recipient's inbox hears of it, too. */
  protected override tellFollowers(notice: StaffNotice): void {
    super.tellFollowers(notice);
    this.support.hints?.tell('staff-inbox', notice.recipient.personId);
  }
}
