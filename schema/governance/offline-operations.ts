import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { areasBelow } from '../../src/domain/areas/areas-below.js';
import type { OfflineState } from '../../src/domain/offline/offline-record.js';
import { isOfflineRefusal } from '../../src/domain/offline/offline-refusal.js';
import { dateOfflineRecord } from '../../src/services/governance/offline/date-offline-record.js';
import { submitOfflineBatch } from '../../src/services/governance/offline/submit-offline-batch.js';
import { actorOf, BadInput, Permitted } from '../kit/index.js';
import type { GovernanceContext } from './context.js';
import { OfflineBatchInput } from './offline-inputs.js';
import {
  OfflineBatchResult,
  OfflineRecord,
  OfflineRecordResult,
  OfflineStateEnum,
  offlineRecordOf,
} from './offline-record.js';
import { sentRecords } from './sent-records.js';

const MOST_PER_PAGE = 100;
const NOT_TAKEN: readonly OfflineState[] = ['waiting', 'newer-on-file', 'refused', 'doubtful'];

/** What phones bring after days without signal. */
@Resolver()
export class OfflineOperations {
  @Mutation(() => OfflineBatchResult, {
    nullable: true,
    description:
      'Takes in what a phone kept without signal: each record once, however often and in whatever order it comes; the answer says what became of each (接收离线批次).',
  })
  @Permitted('walk')
  async submitOfflineBatch(
    @Arg('batch', () => OfflineBatchInput, { description: 'What the phone sends (离线批次).' })
    { deviceId, sentAt, records }: OfflineBatchInput,
    @Ctx() context: GovernanceContext,
  ) {
    const by = actorOf(context);
    const batch = { deviceId, sentAt, records: sentRecords(records) };
    const outcome = await submitOfflineBatch(batch, by, context.services);
    if (isOfflineRefusal(outcome)) return outcome;
    // Whoever sends it is told of it, also where it lies outside the own area.
    const of = { areaCode: by.areaCode, ownTo: [by.personId] };
    return { ...outcome, records: outcome.records.map((record) => ({ ...record, of, byName: by.name })) };
  }

  @Query(() => [OfflineRecord], {
    nullable: true,
    description:
      'What phones brought: the own records of a grid worker, those of the area of anybody else, oldest first (离线记录).',
  })
  @Permitted('walk')
  async offlineRecords(
    @Arg('states', () => [OfflineStateEnum], {
      nullable: true,
      description: 'How they stand; left out, those that were not taken (状态).',
    })
    states: OfflineState[] | null,
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many, at most 100 (条数).' })
    first: number,
    @Ctx() context: GovernanceContext,
  ) {
    if (first < 1 || first > MOST_PER_PAGE) throw new BadInput(`first is from 1 to ${MOST_PER_PAGE}.`);
    const { offlineRecords } = context.services.repositories;
    const { role, personId, areaCode } = actorOf(context);
    const wanted = states ?? NOT_TAKEN;
    const found =
      role === 'grid-worker'
        ? await offlineRecords.ofPerson(personId, wanted, first)
        : await offlineRecords.ofGrids(areasBelow(areaCode), wanted, first);
    return found.map(offlineRecordOf);
  }

  @Mutation(() => OfflineRecordResult, {
    nullable: true,
    description:
      'Says when it was that a record tells of whose time is in doubt; then it is applied (核定时间).',
  })
  @Permitted('walk')
  async dateOfflineRecord(
    @Arg('id', () => ID, { description: 'Id of the record at the hub (编号).' }) id: string,
    @Arg('at', () => Date, { description: 'When it was (实际时间).' }) at: Date,
    @Ctx() context: GovernanceContext,
  ) {
    const outcome = await dateOfflineRecord(id, at, actorOf(context), context.services);
    return isOfflineRefusal(outcome) ? outcome : { record: offlineRecordOf(outcome) };
  }
}
