import type { Dispute, HandOver } from '../disputes/dispute.js';
import { routingOf } from './case-routing.js';
import type { TrackState } from './case-track.js';
import type { TransferState } from './transfer.js';

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

type State = HandOverLine['state'];

const OF_TRANSFER: Readonly<Record<TransferState, State>> = {
  sent: 'waiting',
  received: 'received',
  refused: 'refused',
  recalled: 'taken-back',
};

const OF_TRACK: Readonly<Record<TrackState, State>> = {
  referred: 'waiting',
  accepted: 'received',
  decided: 'received',
  'not-accepted': 'refused',
  'given-up': 'taken-back',
};

const AT_COURT: Readonly<Record<HandOver['state'], State>> = {
  pending: 'waiting',
  delivered: 'received',
  refused: 'refused',
  withdrawn: 'taken-back',
};

type Line = Omit<HandOverLine, 'receipt'> & { readonly receipt: string | undefined };

/** Where a case went so far, oldest first (移送与回执一览): to offices, the court, the police, and who else decides. */
export function handOversOf(
  dispute: Pick<Dispute, 'routing' | 'handOver' | 'court' | 'suspended'>,
): HandOverLine[] {
  const { transfers, tracks } = routingOf(dispute);
  const lines: Line[] = [
    ...transfers.map(({ to, sentAt: at, state }): Line => {
      return { kind: 'office', to: to.name, at, state: OF_TRANSFER[state], receipt: undefined };
    }),
    ...tracks.map(({ body, openedAt: at, state, receipt }): Line => {
      return { kind: 'authority', to: body, at, state: OF_TRACK[state], receipt: receipt?.number };
    }),
    ...toPolice(dispute),
    ...toCourt(dispute),
  ];
  return lines
    .map(({ receipt, ...line }) => (receipt === undefined ? line : { ...line, receipt }))
    .toSorted((one, other) => one.at.getTime() - other.at.getTime());
}

function toPolice({ suspended }: Pick<Dispute, 'suspended'>): Line[] {
  if (!suspended) return [];
  const { since: at, receipt } = suspended;
  const state = receipt ? 'received' : 'waiting';
  return [{ kind: 'police', to: '公安机关', at, state, receipt: receipt?.number }];
}

function toCourt({ handOver, court }: Pick<Dispute, 'handOver' | 'court'>): Line[] {
  if (!handOver) return [];
  const { requestedAt: at, state, externalId } = handOver;
  const receipt = court?.caseNumber ?? externalId;
  return [{ kind: 'court', to: '人民法院', at, state: AT_COURT[state], receipt }];
}
