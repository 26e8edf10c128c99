import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Area as AreaOnFile } from '../../src/domain/areas/area.js';
import { AREAS } from '../../src/domain/areas/areas.js';
import { findArea } from '../../src/domain/areas/find-area.js';
import type { GridRecord as GridRecordOnFile } from '../../src/domain/grid/grid-record.js';
import type { RecordFacts } from '../../src/policy/record-facts.js';
import { recordOfDispute } from '../../src/policy/record-of-dispute.js';
import { Permitted } from '../kit/index.js';
import { syncWith } from '../terms/sync-with.js';
import { Area } from './area.js';
import type { GridContext } from './context.js';
import { Dispute } from './dispute.js';
import { GridRecord } from './grid-record.js';

/** Reading areas. */
@Resolver(() => Area)
export class AreaResolver {
  @Query(() => [Area], {
    nullable: true,
    description: 'All areas, from the subdistrict down to the grids (辖区列表).',
  })
  @Permitted('look-up')
  areas() {
    return AREAS;
  }

  @Query(() => Area, { nullable: true, description: 'One area by its code (按编码查辖区).' })
  @Permitted('look-up')
  area(@Arg('code', () => ID, { description: 'Division code or grid number (编码).' }) code: string) {
    return findArea(code);
  }

  @FieldResolver()
  above(@Root() { parent }: AreaOnFile) {
    return parent === undefined ? null : findArea(parent);
  }
}

/** A record as part of its dispute. */
function gridRecordOf({ details, ...record }: GridRecordOnFile, of: RecordFacts) {
  const { resolvePerson, department, unknownCodes, litigants: _kept, ...told } = details ?? {};
  return {
    ...told,
    ...record,
    of,
    resolvePersonName: resolvePerson?.name,
    departmentName: department?.name,
    unknownCodes: (unknownCodes ?? []).map((code) => ({ ...code, of })),
  };
}

/** What the grid platform adds to a dispute. */
@Resolver(() => Dispute)
export class GridDisputeResolver {
  @FieldResolver()
  async gridRecords(@Root() { id }: Dispute, @Ctx() { disputes, recordsOfDispute }: GridContext) {
    // A record that has become no dispute yet is nobody's to see.
    const dispute = await disputes.load(id);
    if (!dispute) return [];
    const of = recordOfDispute(dispute);
    const ids = [id, ...(dispute.absorbs ?? []).map((one) => one.disputeId)];
    const records = await Promise.all(ids.map((one) => recordsOfDispute.load(one)));
    return records.flat().map((record) => gridRecordOf(record, of));
  }

  @FieldResolver()
  async gridSync(@Root() { id }: Dispute, @Ctx() { disputes, health, recordsOfDispute }: GridContext) {
    const dispute = await disputes.load(id);
    if (!dispute || (await recordsOfDispute.load(id)).length === 0) return null;
    return syncWith('grid', dispute, await health.load('grid'));
  }
}

/** What a grid record tells that is not simply stored in it. */
@Resolver(() => GridRecord)
export class GridRecordResolver {
  @FieldResolver()
  reporterName(@Root() { reporter }: GridRecordOnFile) {
    return reporter.name;
  }

  @FieldResolver()
  grid(@Root() { gridCode }: GridRecordOnFile) {
    return findArea(gridCode);
  }
}
