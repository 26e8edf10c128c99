import { dayInShanghai } from '../law/day-in-shanghai.js';
import type { IsoDate } from '../law/iso-date.js';
import type { CourtStatus } from '../platforms/platform-report.js';
import { endOfWorkingDays } from '../time/term-end.js';
import type { CourtEvent } from './court-mediation.js';
import { mediationTerm } from './mediation-term.js';
import type { ClockFacts, ClockKind } from './statutory-clock.js';

/** Working days for each stage before mediation begins (在线调解各环节工作日). */
const WORKING_DAYS = {
  'mediator-choice': 2,
  'mediator-appointment': 3,
  'mediator-acceptance': 3,
  'asking-other-party': 3,
} as const satisfies Partial<Record<ClockKind, number>>;

const ENDS: readonly CourtStatus[] = ['succeeded', 'failed', 'withdrawn', 'returned'];
const MEDIATING: readonly CourtStatus[] = ['mediating', ...ENDS];
const ACCEPTED: readonly CourtStatus[] = ['mediator-accepted', ...MEDIATING];
const ASSIGNED: readonly CourtStatus[] = ['mediator-assigned', ...ACCEPTED];

/**
 * The clocks of a case on the court's platform by what the court said of it (法院在线调解各期限). What the platform leaves
 * out is taken from what follows it: mediation that goes on has a mediator.
 *
 * @param receivedOn the day that the platform had the hand-over
 */
export function courtClocks(
  receivedOn: IsoDate,
  events: readonly CourtEvent[],
  today: IsoDate,
): readonly ClockFacts[] {
  const first = (statuses: readonly CourtStatus[]) =>
    dayOf(events.find(({ status }) => statuses.includes(status)));
  const stage = (
    kind: keyof typeof WORKING_DAYS,
    startedOn: IsoDate | undefined,
    doneOn: IsoDate | undefined,
  ): ClockFacts[] =>
    startedOn === undefined
      ? []
      : [{ kind, startedOn, end: endOfWorkingDays(startedOn, WORKING_DAYS[kind]), ...done(doneOn) }];
  const assignedOn = dayOf(events.findLast(({ status }) => status === 'mediator-assigned'));
  const acceptedOn = first(['mediator-accepted']);
  return [
    ...stage('mediator-choice', receivedOn, first(ASSIGNED)),
    ...stage('mediator-appointment', receivedOn, first(ASSIGNED)),
    ...stage('mediator-acceptance', assignedOn, first(ACCEPTED)),
    ...stage('asking-other-party', acceptedOn, first(MEDIATING)),
    ...mediation(acceptedOn ?? (first(['mediating']) && (first(['accepted']) ?? first(['mediating'])))),
  ];

  function mediation(startedOn: IsoDate | undefined): ClockFacts[] {
    if (startedOn === undefined) return [];
    const appraisals = appraisalsOf(events);
    const facts = {
      phase: events.findLast(({ phase }) => phase)?.phase ?? 'before-filing',
      acceptedOn: startedOn,
      appraisals,
      ...extension(events),
    };
    const isStopped = appraisals.some(({ to }) => to === undefined);
    return [
      {
        kind: 'mediation',
        startedOn,
        end: mediationTerm(facts, today),
        ...done(first(ENDS)),
        ...(isStopped ? { stopped: true } : {}),
      },
    ];
  }
}

const dayOf = (event: CourtEvent | undefined): IsoDate | undefined => event && dayInShanghai(event.at);

const done = (doneOn: IsoDate | undefined): { doneOn?: IsoDate } => (doneOn === undefined ? {} : { doneOn });

function extension(events: readonly CourtEvent[]): { extendedTo?: IsoDate } {
  const extendedTo = events.findLast((event) => event.extendedTo)?.extendedTo;
  return extendedTo === undefined ? {} : { extendedTo };
}

/** The times of appraisal: each begins and ends with an event of its own. */
function appraisalsOf(events: readonly CourtEvent[]): { from: IsoDate; to?: IsoDate }[] {
  const appraisals: { from: IsoDate; to?: IsoDate }[] = [];
  for (const { status, at } of events) {
    const open = appraisals.at(-1)?.to === undefined ? appraisals.at(-1) : undefined;
    if (status === 'appraisal-began' && !open) appraisals.push({ from: dayInShanghai(at) });
    if (status === 'appraisal-ended' && open) open.to = dayInShanghai(at);
  }
  return appraisals;
}
