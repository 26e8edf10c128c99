import { addDays, startOfDay } from '../time/add-days.js';
import type {
  OrderApplication,
  SafetyCase,
  SafetyDuty,
  SafetyDutyKind,
  SafetyPerson,
  WarningLetter,
} from './safety-case.js';
import type { SafetyRules } from './safety-rules.js';

const withDuty = (
  safety: SafetyCase,
  kind: SafetyDutyKind,
  dueAt: Date,
  holder: SafetyPerson,
): SafetyCase => {
  const number = safety.duties.filter((duty) => duty.kind === kind).length + 1;
  return { ...safety, duties: [...safety.duties, { id: `${kind}:${number}`, kind, dueAt, holder }] };
};

const later = (at: Date, ms: number): Date => new Date(at.getTime() + ms);

/**
 * The case with what a suspension asks for (安全处置立项): help with a protection order once, and a report once it is known that a
 * child is in it. Heard again it changes nothing.
 */
export function openFor(
  safety: SafetyCase,
  { since, child, holder }: { readonly since: Date; readonly child: boolean; readonly holder: SafetyPerson },
  rules: SafetyRules,
): SafetyCase {
  const isKnown = safety.since.some((one) => one.getTime() === since.getTime());
  const opened = isKnown
    ? safety
    : withDuty(
        { ...safety, since: [...safety.since, since] },
        'order-help',
        later(since, rules.orderHelpMs),
        holder,
      );
  const reportBy = later(since, rules.childReportMs);
  const isReported = opened.duties.some(
    ({ kind, dueAt }) => kind === 'child-report' && dueAt.getTime() === reportBy.getTime(),
  );
  return child && !isReported ? withDuty(opened, 'child-report', reportBy, holder) : opened;
}

/** The case with an application (登记保护令申请): help was given with that, and the court has its term. */
export function applyForOrder(
  safety: SafetyCase,
  application: Omit<OrderApplication, 'number' | 'decision'>,
  now: Date,
  rules: SafetyRules,
): SafetyCase {
  const number = safety.applications.length + 1;
  const { recordedBy: by, acceptedAt, urgent } = application;
  const note = '已登记人身安全保护令申请。';
  const helped = safety.duties.map((duty) =>
    duty.kind === 'order-help' && !duty.done ? { ...duty, done: { at: now, by, note } } : duty,
  );
  const applied = {
    ...safety,
    duties: helped,
    applications: [...safety.applications, { ...application, number }],
  };
  const term = urgent ? rules.urgentDecisionMs : rules.decisionMs;
  return withDuty(applied, 'court-decision', later(acceptedAt, term), by);
}

/** The case with what the court decided (登记裁定结果); refused, it can be asked to think again. */
export function decideApplication(
  safety: SafetyCase,
  number: number,
  decision: NonNullable<OrderApplication['decision']>,
  by: SafetyPerson,
  rules: SafetyRules,
): SafetyCase {
  const applications = safety.applications.map((one) => (one.number === number ? { ...one, decision } : one));
  const decided = {
    ...finishDuty(safety, `court-decision:${number}`, {
      at: decision.at,
      by,
      note: `法院已作出裁定：${decision.granted ? '作出保护令' : '驳回申请'}。`,
    }),
    applications,
  };
  return decision.granted
    ? decided
    : withDuty(decided, 'reconsideration', later(decision.at, rules.reconsiderationMs), by);
}

/** The case with a warning letter (登记告诫书): somebody goes and sees with the police, several times. */
export function warn(
  safety: SafetyCase,
  letter: WarningLetter,
  holder: SafetyPerson,
  { visitDays }: SafetyRules,
): SafetyCase {
  const warned: SafetyCase = { ...safety, warnings: [...safety.warnings, letter] };
  // Each until the end of its day.
  const days = visitDays.map((after) => startOfDay(addDays(letter.issuedOn, after + 1)));
  return days.reduce((planned, dueAt) => withDuty(planned, 'joint-visit', dueAt, holder), warned);
}

/** The case with something done (办结事项). */
export const finishDuty = (
  safety: SafetyCase,
  id: string,
  done: NonNullable<SafetyDuty['done']>,
): SafetyCase => ({
  ...safety,
  duties: safety.duties.map((duty) => (duty.id === id && !duty.done ? { ...duty, done } : duty)),
});

/** What is to be looked at next because it may lapse (下一到期事项). */
export const nextToLapse = ({ duties }: Pick<SafetyCase, 'duties'>): SafetyDuty | undefined =>
  duties
    .filter(({ done, lapsedAt }) => !done && !lapsedAt)
    .reduce<SafetyDuty | undefined>(
      (first, duty) => (first && first.dueAt <= duty.dueAt ? first : duty),
      undefined,
    );

/** The case with all noted as lapsed that was not done by now (逾期登记). */
export const lapse = (safety: SafetyCase, now: Date): SafetyCase => ({
  ...safety,
  duties: safety.duties.map((duty) =>
    !duty.done && !duty.lapsedAt && duty.dueAt <= now ? { ...duty, lapsedAt: now } : duty,
  ),
});
