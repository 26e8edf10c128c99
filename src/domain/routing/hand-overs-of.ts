import type { Dispute } from '../disputes/dispute.js';
import { routingOf } from './case-routing.js';

/** To what kind of place a case went (移送去向): office 单位, court 法院, police 公安, authority 仲裁、裁决机关. */
export const HAND_OVER_KINDS = ['office', 'court', 'police', 'authority'] as const;

/** Whether there is a receipt (回执情况): waiting 待回执, received 已回执, refused 不予接收, taken back 已撤回. */
export const HAND_OVER_STATES = ['waiting', 'received', 'refused', 'taken-back'] as const;

/** One time that a case went elsewhere, and its receipt, wherever it went (移送与回执). */
export interface HandOverLine {
  readonly kind: (typeof HAND_OVER_KINDS)[number];
  readonly to: string;
  readonly at: Date;
  readonly state: (typeof HAND_OVER_STATES)[number];
  /** The other side's number, where it gives one (回执编号). */
  readonly receipt?: string;
}

/** Where a case went so far, oldest first (移送与回执一览): to offices, the court, the police, and who else decides. */
export function handOversOf({
  routing,
  handOver,
  court,
  suspended,
}: Pick<Dispute, 'routing' | 'handOver' | 'court' | 'suspended'>): HandOverLine[] {
  const { transfers, tracks } = routingOf(routing ? { routing } : {});
  const offices = transfers.map(({ to, sentAt, state }): HandOverLine => {
    const standing = { sent: 'waiting', received: 'received', refused: 'refused', recalled: 'taken-back' };
    return { kind: 'office', to: to.name, at: sentAt, state: standing[state] as HandOverLine['state'] };
  });
  const bodies = tracks.map(({ body, openedAt, state, receipt }): HandOverLine => {
    const ended = { referred: 'waiting', 'not-accepted': 'refused', 'given-up': 'taken-back' } as const;
    const standing = state === 'accepted' || state === 'decided' ? 'received' : ended[state];
    const number = receipt ? { receipt: receipt.number } : {};
    return { kind: 'authority', to: body, at: openedAt, state: standing, ...number };
  });
  const police: HandOverLine[] = suspended
    ? [
        {
          kind: 'police',
          to: '公安机关',
          at: suspended.since,
          state: suspended.receipt ? 'received' : 'waiting',
          ...(suspended.receipt ? { receipt: suspended.receipt.number } : {}),
        },
      ]
    : [];
  return [...offices, ...bodies, ...police, ...toCourt(handOver, court)].sort(
    (one, other) => one.at.getTime() - other.at.getTime(),
  );
}

function toCourt(handOver: Dispute['handOver'], court: Dispute['court']): HandOverLine[] {
  if (!handOver) return [];
  const standing = { pending: 'waiting', delivered: 'received', refused: 'refused', withdrawn: 'taken-back' };
  const receipt = court?.caseNumber ?? handOver.externalId;
  return [
    {
      kind: 'court',
      to: '人民法院',
      at: handOver.requestedAt,
      state: standing[handOver.state] as HandOverLine['state'],
      ...(receipt === undefined ? {} : { receipt }),
    },
  ];
}
