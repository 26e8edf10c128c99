import { Schema } from 'mongoose';
import type { FamilyGrade } from '../../domain/family/family-grade.js';
import type { IndexPoint } from '../../domain/family/family-indices.js';
import type { FamilyEntry, FamilyWatch } from '../../domain/family/family-watch.js';
import { ERASED } from '../../sealing/erased.js';
import { AggregateRepository, type AggregateSupport } from '../aggregates/aggregate-repository.js';
import { aggregateSchema } from '../aggregates/aggregate-schema.js';
import { EntryArchive } from '../aggregates/entry-archive.js';

const mixed = { type: Schema.Types.Mixed, required: true } as const;
const many = { type: [Schema.Types.Mixed], required: true } as const;

const familyWatchSchema = (): Schema => {
  const schema = aggregateSchema({
    areaCode: { type: String, required: true },
    state: { type: String, required: true },
    facts: mixed,
    proposal: mixed,
    grade: String,
    gradedOn: String,
    duties: Schema.Types.Mixed,
    visits: many,
    indices: many,
    entries: many,
  });
  schema.index({ areaCode: 1, state: 1, grade: 1 });
  return schema;
};

/** Keeps the follow-up of families (婚姻家庭回访档案): what happened in them is sealed with the key of their dispute. */
export class FamilyWatchRepository extends AggregateRepository<FamilyWatch> {
  private readonly archive: EntryArchive<FamilyEntry>;

  constructor(support: AggregateSupport) {
    super('family-watch', 'familyWatches', familyWatchSchema(), support, {
      fields: { facts: [], 'proposal.reasons': [], 'entries[].facts': [], 'entries[].note': ERASED },
      subject: ({ id }) => `dispute:${id}`,
    });
    this.archive = new EntryArchive(support, 'familyHistory', { 'entry.facts': [], 'entry.note': ERASED });
  }

  override async prepare(): Promise<void> {
    await super.prepare();
    await this.archive.prepare();
  }

  /** The whole story, oldest entry first. */
  async wholeHistory({ id, entries }: FamilyWatch): Promise<FamilyEntry[]> {
    return this.archive.whole(id, entries);
  }

  /** Those in these areas that have not ended, of one grade or of any. */
  async open(areaCodes: readonly string[], grade: FamilyGrade | undefined): Promise<FamilyWatch[]> {
    const filter = { areaCode: { $in: [...areaCodes] }, state: 'open', ...(grade ? { grade } : {}) };
    return this.restore(await this.model.find(filter).sort({ _id: 1 }).lean());
  }

  /** The indices of all families in these areas, by the dispute; nothing sealed is read. */
  async indicesIn(areaCodes: readonly string[]): Promise<ReadonlyMap<string, readonly IndexPoint[]>> {
    const found = await this.model
      .find({ areaCode: { $in: [...areaCodes] } }, { indices: 1 })
      .lean<{ _id: string; indices: IndexPoint[] }[]>();
    return new Map(found.map(({ _id, indices }) => [_id, indices]));
  }

  override async sealStored(): Promise<number> {
    return (await this.archive.sealStored()) + (await super.sealStored());
  }

  protected override async beforeWrite(next: FamilyWatch): Promise<FamilyWatch> {
    return { ...next, entries: await this.archive.putAway(next.id, next.entries) };
  }
}
