import { filedUnder } from '../../domain/codes/filed-under.js';
import { listInForce } from '../../domain/codes/list-in-force.js';
import { applyMove } from '../../domain/disputes/apply-move.js';
import type { Dispute } from '../../domain/disputes/dispute.js';
import type { DisputeFacts } from '../../domain/disputes/dispute-facts.js';
import type { DisputeSource } from '../../domain/disputes/dispute-source.js';
import type { ReportedParty } from '../../domain/disputes/party.js';
import { recordEvent } from '../../domain/disputes/record-event.js';
import { setProtections } from '../../domain/disputes/set-protections.js';
import type { Transition } from '../../domain/disputes/transition.js';
import { SCHEMA_VERSION } from '../../domain/effects/schema-version.js';
import { dayInShanghai } from '../../domain/law/day-in-shanghai.js';
import type { Actor } from '../../domain/people/actor.js';
import type { ServiceContext } from '../context.js';
import { matchDisputeEffect } from '../effects/match-dispute.js';
import { shareProtections } from '../effects/share-protections.js';
import { stateFieldsEffect } from '../effects/state-fields.js';
import { enterStep } from './enter-step.js';
import { factEffect } from './fact-effect.js';
import { OFFICE_DESK } from './office-desk.js';
import { protectAtFiling } from './protect-at-filing.js';
import { warnedOfScale } from './routing/warning-due.js';

/** What is known of a dispute when it is first reported. */
export interface NewDispute extends DisputeFacts {
  readonly areaCode: string;
  readonly parties: readonly ReportedParty[];
}

/** Whoever brings a dispute in has collected it and reports it in one go. */
const REPORTED: Transition = {
  from: 'collect',
  to: 'report',
  move: 'advance',
  roles: [],
  evidence: [],
  needsReason: false,
  needsMediator: false,
};

/**
 * Puts a reported dispute on file under a given id, in the hands of the desk. Doing it again with the same id
 * changes nothing.
 */
export async function openDispute(
  id: string,
  reported: NewDispute,
  source: DisputeSource,
  by: Actor,
  context: ServiceContext,
): Promise<void> {
  const { clock, repositories } = context;
  const partyIds = await repositories.parties.file(id, reported.parties);
  const now = clock.now();
  const lists = await repositories.codeLists.all();
  const inForce = listInForce(lists, dayInShanghai(source.reportedAt));
  const filed = filedUnder(inForce, reported.categoryCode, lists);
  const protectedParties = await protectAtFiling(partyIds, reported.parties, context);
  const collected: Dispute = {
    title: reported.title,
    summary: reported.summary,
    ...filed,
    scaleCode: reported.scaleCode,
    peopleInvolved: reported.peopleInvolved,
    happenedOn: reported.happenedOn,
    place: reported.place,
    areaCode: reported.areaCode,
    id,
    version: 1,
    schemaVersion: SCHEMA_VERSION,
    effects: [],
    step: 'collect',
    stepEnteredAt: now,
    owner: OFFICE_DESK,
    sources: [source],
    broughtBy: by.personId,
    partyIds,
    history: [],
  };
  const guarded = protectedParties.reduce(
    (dispute, { partyId, protections }) => setProtections(dispute, partyId, protections),
    collected,
  );
  const takenDown = recordEvent(guarded, { action: 'collected' }, by, source.reportedAt);
  const opened = applyMove(takenDown, REPORTED, { move: 'advance', evidence: [] }, by, now);
  // Who is told apart by neither number nor telephone is in no other record.
  const known = partyIds.filter(
    (_, index) => reported.parties[index]?.idNumber || reported.parties[index]?.phone,
  );
  const shared = known.map((partyId) =>
    shareProtections.emit({ lane: 'protection', key: partyId, notBefore: now }, { partyId }),
  );
  const entered = warnedOfScale(enterStep(opened), now);
  const match = matchDisputeEffect.emit(
    { lane: 'merge', key: 'opened', notBefore: now },
    { mode: 'automatic' },
  );
  const stated = stateFieldsEffect.emit({ lane: 'fields', key: 'opened', notBefore: now }, {});
  const counted = factEffect(
    entered,
    { kind: 'entered', ...filed, platform: source.platform },
    { at: source.reportedAt, knownAt: now, by },
  );
  await repositories.disputes.insert({
    ...entered,
    effects: [...entered.effects, ...shared, stated, match, counted],
  });
}
