import type { Dispute } from '../../../src/domain/disputes/dispute.js';
import type { HistoryEntry, HistoryEvent } from '../../../src/domain/disputes/history-entry.js';
import type { ReportedParty } from '../../../src/domain/disputes/party.js';
import { setProtections } from '../../../src/domain/disputes/set-protections.js';
import type { FactContent } from '../../../src/domain/figures/case-fact.js';
import { PLATFORM_NAMES } from '../../../src/domain/platforms/platform-name.js';
import { deliverCommand } from '../../../src/services/effects/deliver-command.js';
import type { Repositories } from '../../../src/store/repositories.js';
import { idNumber } from '../../kit/id-number.js';
import { PEOPLE } from '../../kit/people.js';
import { DITCH } from '../../kit/reports.js';
import { fileFamilySample } from './sample-family.js';
import { fileCourtSamples } from './sample-filings.js';
import { fileGovernanceSample } from './sample-governance.js';
import { SAMPLE_ROUTING, SAMPLE_ROUTING_EVENTS } from './sample-routing.js';
import { fileSafetySample } from './sample-safety.js';
import { fileTeamSample } from './sample-team.js';
import type { Situation } from './situations.js';

/** The person that every caller of the matrix is, in whatever role. */
export const CALLER = { personId: 'P-caller', name: '来访者', areaCode: '530112010-C03' } as const;

const NOW = new Date('2026-11-23T01:00:00Z');

const PARTIES: readonly ReportedParty[] = [
  {
    name: '李光明',
    side: 'applicant',
    idNumber: idNumber('19700101'),
    phone: '13800000001',
    address: '谷律社区水塘村9号',
    bornOn: '1970-01-01',
    victimOfViolence: true,
  },
];

const EVENTS: readonly HistoryEvent[] = [
  { action: 'collected' },
  {
    action: 'moved',
    move: 'advance',
    from: 'collect',
    to: 'report',
    evidence: [{ kind: 'assessment', text: '宜调解。' }],
    reason: '事实清楚。',
  },
  { action: 'assigned', owner: PEOPLE.mediator },
  { action: 'handed-over' },
  { action: 'court-progress', status: 'accepted', caseNumber: '(2026)云0112诉前调1号' },
  { action: 'step-overdue', step: 'handle' },
  { action: 'erased', ground: 'mistaken-record' },
  { action: 'facts-renewed', fields: ['title'], platform: 'grid' },
  { action: 'corrected', partyId: 'D:1', field: 'phone', correctionId: 'D:1:phone:1' },
  ...SAMPLE_ROUTING_EVENTS,
  { action: 'absorbed', disputeId: 'D-other', reason: '同一件事。' },
  { action: 'protected', partyId: 'D:1', protections: ['minor'], reason: '现场了解。' },
];

/** The last strikes what nobody recorded, so that all of them count. */
const FACTS: readonly FactContent[] = [
  { kind: 'accepted', languages: ['cmn', 'ysy'] },
  { kind: 'mediated', mode: 'on-site', languages: ['cmn'] },
  { kind: 'ended', result: 'succeeded', amountFen: 100 },
  { kind: 'followed-up' },
  { kind: 'converted', to: 'suit' },
  { kind: 'struck', factId: 'F-none' },
];

/** Puts a dispute on file of which no field is empty but what merging fills, with all that platforms know of it. */
export async function fileSample(
  situation: Situation,
  repositories: Repositories,
  changes: Partial<Dispute> = {},
): Promise<Dispute> {
  const { parties, consents, disputes, gridRecords, courtMediations, caseFacts, platformHealth, bindings } =
    repositories;
  const { place, protection } = situation;
  const id = `D-${place}-${protection}`.replaceAll(/[^\w-]+/g, '-');
  const areaCode = place.endsWith('other area') ? '530112010-001' : '530112010-007';
  const partyIds = await parties.file(id, PARTIES);
  await consents.insert({
    id: `${id}:1:export:1`,
    version: 1,
    schemaVersion: 1,
    effects: [],
    partyId: `${id}:1`,
    disputeId: id,
    purpose: 'export',
    givenBy: 'guardian',
    guardian: { name: '陈玉兰', relation: '母亲' },
    way: 'in-person',
    givenOn: '2026-11-20',
    evidence: '综治中心谈话记录。',
    recordedAt: NOW,
    recordedBy: PEOPLE.desk,
    withdrawn: { at: NOW, by: PEOPLE.desk, reason: '不再需要。' },
  });
  const command = {
    kind: 'progress',
    platform: 'grid',
    key: id,
    externalId: id,
    step: 'handle',
    at: NOW,
  } as const;
  const effect = deliverCommand.emit({ lane: 'grid', key: 'once', notBefore: NOW }, { command });
  const { parties: _reported, ...facts } = DITCH;
  const dispute: Dispute = {
    ...facts,
    // One for which the law names a way.
    categoryCode: '0903',
    ...changes,
    id,
    version: 1,
    schemaVersion: 1,
    effects: [{ ...effect, attempts: 1, lastError: 'away' }],
    areaCode,
    step: 'handle',
    stepEnteredAt: NOW,
    owner: place.startsWith('answered for')
      ? { ...PEOPLE.mediator, personId: CALLER.personId }
      : PEOPLE.mediator,
    broughtBy: place.startsWith('brought') ? CALLER.personId : PEOPLE.gridWorker.personId,
    sources: [],
    routing: SAMPLE_ROUTING,
    partyIds,
    history: EVENTS.map(
      (event, index): HistoryEntry => ({ number: index + 1, at: NOW, by: PEOPLE.desk, ...event }),
    ),
    handOver: {
      key: `${id}:1`,
      state: 'delivered',
      requestedAt: NOW,
      deliveredAt: NOW,
      externalId: `C-${id}`,
      reason: '材料齐全。',
      gaps: ['phone'],
      withdrawal: {
        key: `${id}:1:withdrawal`,
        state: 'refused',
        requestedAt: NOW,
        reason: '再谈一次。',
        refusal: '法院已受理。',
      },
      package: {
        claims: ['恢复水沟。'],
        evidence: [{ name: '现场照片' }],
        deliveryAddresses: [],
      },
    },
    suspended: {
      danger: 'violence',
      since: NOW,
      raisedBy: '毕文华',
      note: '他又掐我脖子。',
      receipt: { number: '团派受字1号', at: NOW },
      escalatedAt: NOW,
    },
    court: { sequence: 1, status: 'accepted', at: NOW, caseNumber: '(2026)云0112诉前调1号' },
  };
  const guarded =
    protection === 'nobody' ? dispute : setProtections(dispute, String(partyIds[0]), [protection]);
  await disputes.insert(guarded);
  const outcome = { field: 'outcome', externalId: 'R-1', at: NOW } as const;
  await repositories.statedFields.insert({
    id,
    version: 1,
    schemaVersion: 1,
    effects: [],
    statements: [
      { ...outcome, platform: 'court', value: 'not-settled', order: 1 },
      { ...outcome, platform: 'grid', value: 'settled' },
    ],
  });
  await courtMediations.insert({
    id: `${id}:1`,
    version: 1,
    schemaVersion: 1,
    effects: [],
    disputeId: id,
    externalId: `C-${id}`,
    events: [
      {
        sequence: 1,
        status: 'failed',
        at: NOW,
        caseNumber: '(2026)云0112诉前调1号',
        note: '分歧较大。',
        ending: 'too-far-apart',
        phase: 'before-filing',
        extendedTo: '2026-12-31',
      },
    ],
    asOf: NOW,
  });
  await fileCourtSamples(repositories, guarded, NOW);
  await fileGovernanceSample(guarded, repositories);
  await fileTeamSample(repositories, guarded, NOW);
  await fileFamilySample(guarded, repositories);
  await fileSafetySample(guarded, repositories, NOW);
  for (const [index, content] of FACTS.entries()) {
    await caseFacts.insert({
      id: `${id}:fact:${index}`,
      version: 1,
      schemaVersion: 1,
      effects: [],
      disputeId: id,
      areaCode,
      at: NOW,
      knownAt: NOW,
      by: PEOPLE.desk,
      content,
      note: '回执一份。',
    });
  }
  for (const platform of PLATFORM_NAMES) {
    await platformHealth.declare(platform, 'connected');
    await platformHealth.late(platform, NOW, 'http-503');
  }
  await bindings.bind({ disputeId: id, residentId: 'R-1', number: '1001', boundAt: NOW });
  await gridRecords.project({
    externalId: `G-${id}`,
    disputeId: id,
    gridCode: areaCode,
    title: DITCH.title,
    reporter: { id: 'W-7', name: '普艳' },
    happenedOn: NOW,
    asOf: NOW,
    details: {
      scaleCode: '01',
      categoryCode: '0201',
      involvedUnit: '谷律砂场',
      resolveBy: '2026-12-20',
      resolveWayCode: '07',
      resolveOrg: '谷律调委会',
      resolvePerson: { name: '毕文华' },
      succeeded: true,
      situation: '已恢复水沟。',
      evaluatedOn: '2026-12-25',
      evaluation: '规范。',
      department: { name: '街道综治中心' },
      litigants: [{}],
      unknownCodes: [{ field: 'resolve_way_code', code: '07', table: '代码表未公布' }],
    },
  });
  return guarded;
}
