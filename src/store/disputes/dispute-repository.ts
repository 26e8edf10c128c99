import type { Dispute } from '../../domain/disputes/dispute.js';
import type { HistoryEntry } from '../../domain/disputes/history-entry.js';
import { PROTECTIONS } from '../../domain/disputes/protection.js';
import { shieldedBy } from '../../domain/disputes/shielded-by.js';
import type { CandidateWindow } from '../../domain/matching/candidate-window.js';
import type { CountedCase } from '../../policy/deidentify.js';
import type { Listing } from '../../policy/listing.js';
import { ERASED } from '../../sealing/erased.js';
import type { SealedFields } from '../../sealing/sealed-fields.js';
import { AggregateRepository, type AggregateSupport } from '../aggregates/aggregate-repository.js';
import { EntryArchive } from '../aggregates/entry-archive.js';
import { disputeSchema } from './dispute-schema.js';
import { listed } from './listed.js';

const SEALED: SealedFields = {
  title: ERASED,
  summary: ERASED,
  place: { address: ERASED },
  'history[].reason': ERASED,
  'history[].evidence[].text': ERASED,
  'handOver.reason': ERASED,
  'handOver.package': undefined,
  'handOver.withdrawal.reason': ERASED,
  'handOver.withdrawal.refusal': ERASED,
  'mergedInto.reason': ERASED,
  'suspended.danger': undefined,
  'suspended.note': ERASED,
  'routing.transfers[].reason': ERASED,
  'routing.transfers[].answer.reason': ERASED,
  'routing.coOwners[].task': ERASED,
  'routing.warnings[].note': ERASED,
  'routing.tracks[].reason': ERASED,
};

const SEALED_IN_ARCHIVE: SealedFields = { 'entry.reason': ERASED, 'entry.evidence[].text': ERASED };

/** None of it is sealed. */
const COUNTED = {
  happenedOn: 1,
  areaCode: 1,
  categoryCode: 1,
  scaleCode: 1,
  step: 1,
  protections: 1,
  court: 1,
} as const;

/** What became part of another is neither listed nor counted: the other is. */
const STANDING_ALONE = { mergedInto: { $exists: false } };

/** Keeps disputes (矛盾纠纷), and apart from them the part of their history that has grown old. */
export class DisputeRepository extends AggregateRepository<Dispute> {
  private readonly archive: EntryArchive<HistoryEntry>;

  constructor(support: AggregateSupport) {
    super('dispute', 'disputes', disputeSchema(), support, { fields: SEALED });
    this.archive = new EntryArchive(support, 'history', SEALED_IN_ARCHIVE);
  }

  override async prepare(): Promise<void> {
    await super.prepare();
    await this.archive.prepare();
  }

  /** A page of the disputes that somebody has in lists, newest first; ids sort by the time they were made. */
  async page(query: { listing: Listing; before?: string; limit: number }): Promise<Dispute[]> {
    const filter = {
      ...listed(query.listing),
      ...STANDING_ALONE,
      ...(query.before === undefined ? {} : { _id: { $lt: query.before } }),
    };
    return this.restore(await this.model.find(filter).sort({ _id: -1 }).limit(query.limit).lean());
  }

  /** Disputes with transfers to or from these offices that wait for a receipt, oldest first. */
  async withOpenTransfers(officeIds: readonly string[], limit: number): Promise<Dispute[]> {
    const offices = { $in: [...officeIds] };
    const open = { state: 'sent', $or: [{ 'to.personId': offices }, { 'from.personId': offices }] };
    return this.restore(
      await this.model
        .find({ 'routing.transfers': { $elemMatch: open }, ...STANDING_ALONE })
        .sort({ _id: 1 })
        .limit(limit)
        .lean(),
    );
  }

  /** How many disputes somebody has in lists. */
  async count(listing: Listing): Promise<number> {
    const [counted] = await this.model.aggregate<{ disputes: number }>([
      { $match: { ...listed(listing), ...STANDING_ALONE } },
      { $count: 'disputes' },
    ]);
    return counted?.disputes ?? 0;
  }

  /** What counts in figures of the disputes that happened in some areas and time; nothing sealed is read. */
  async countedCases(
    { from, to }: { readonly from: Date; readonly to: Date },
    areaCodes: readonly string[],
    limit: number,
  ): Promise<CountedCase[]> {
    const filter = {
      areaCode: { $in: [...areaCodes] },
      happenedOn: { $gte: from, $lte: to },
      ...STANDING_ALONE,
    };
    const found = await this.model.find(filter, COUNTED).limit(limit).lean();
    return found.map((stored) => stored as unknown as CountedCase);
  }

  /** Who answers for the disputes that are open, or for these; nothing sealed is read. */
  async owners(
    which: 'open' | readonly string[],
  ): Promise<{ readonly id: string; readonly ownerId: string }[]> {
    const filter = which === 'open' ? { step: { $nin: ['closed'] } } : { _id: { $in: [...which] } };
    const found = await this.model
      .find({ ...filter, ...STANDING_ALONE }, { 'owner.personId': 1 })
      .lean<{ _id: string; owner: { personId: string } }[]>();
    return found.map(({ _id, owner }) => ({ id: _id, ownerId: owner.personId }));
  }

  /** The ids of disputes that somebody brought, newest first, also those that became part of another. */
  async idsBroughtBy(personId: string, limit: number): Promise<string[]> {
    const found = await this.model
      .find({ broughtBy: personId }, { _id: 1 })
      .sort({ _id: -1 })
      .limit(limit)
      .lean();
    return found.map(({ _id }) => _id);
  }

  /** Disputes in some areas that were closed before an instant and not erased since, longest closed first. */
  async closedBefore(
    before: Date,
    areaCodes: readonly string[],
    skip: number,
    limit: number,
  ): Promise<Dispute[]> {
    const filter = {
      step: 'closed',
      stepEnteredAt: { $lt: before },
      areaCode: { $in: [...areaCodes] },
      'history.action': { $nin: ['erased'] },
    };
    return this.restore(
      await this.model.find(filter).sort({ stepEnteredAt: 1, _id: 1 }).skip(skip).limit(limit).lean(),
    );
  }

  /** The ids of all disputes with a protected person in them, and of what is part of those (保护对象案件). */
  async protectedIds(): Promise<string[]> {
    const found = await this.model
      .find({ protections: { $in: [...PROTECTIONS] } }, { 'absorbs.disputeId': 1 })
      .lean<{ _id: string; absorbs?: { disputeId: string }[] }[]>();
    return found.flatMap(({ _id, absorbs = [] }) => [_id, ...absorbs.map(({ disputeId }) => disputeId)]);
  }

  /** The ids of disputes that happened in some areas and time, the latest first. */
  async idsAround(
    window: CandidateWindow & { readonly categoryClass?: string; readonly limit: number },
  ): Promise<string[]> {
    const { areaCodes, from, to, categoryClass, limit } = window;
    const filter = {
      areaCode: { $in: [...areaCodes] },
      happenedOn: { $gte: from, $lte: to },
      ...(categoryClass === undefined
        ? {}
        : { categoryCode: { $gte: categoryClass, $lt: `${categoryClass}:` } }),
    };
    const found = await this.model.find(filter, { _id: 1 }).sort({ happenedOn: -1 }).limit(limit).lean();
    return found.map(({ _id }) => _id);
  }

  /** Disputes as they may be shown: each that is part of another with the protection of both. For reading alone. */
  async findShielded(ids: readonly string[]): Promise<Dispute[]> {
    const found = await this.findMany(ids);
    const winnerIds = found.flatMap(({ mergedInto }) => (mergedInto ? [mergedInto.disputeId] : []));
    if (winnerIds.length === 0) return found;
    const winners = new Map((await this.findMany(winnerIds)).map((winner) => [winner.id, winner]));
    return found.map((dispute) =>
      dispute.mergedInto ? shieldedBy(dispute, winners.get(dispute.mergedInto.disputeId)) : dispute,
    );
  }

  /** The whole history of a dispute, oldest entry first. */
  async wholeHistory(dispute: Dispute): Promise<HistoryEntry[]> {
    return this.archive.whole(dispute.id, dispute.history);
  }

  /**
   * Erases what is personal in a dispute, for good (依法删除): also in its old history, its grid record and what the
   * court noted; parties are erased apart. Work that is still pending is dropped: it could not be carried out any
   * more. Again changes nothing.
   */
  async erase(id: string, at: Date): Promise<void> {
    const found = await this.find(id);
    if (!found) return;
    await this.support.sealer.keys.destroy(this.sealer.subjectOf(found), at);
    await this.change(id, (current) => ({ next: { ...current, effects: [] }, result: undefined }));
  }

  override async sealStored(): Promise<number> {
    return (await this.archive.sealStored()) + (await super.sealStored());
  }

  protected override async beforeWrite(next: Dispute): Promise<Dispute> {
    return { ...next, history: await this.archive.putAway(next.id, next.history) };
  }
}
