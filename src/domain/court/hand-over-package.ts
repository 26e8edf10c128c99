import type { Party } from '../disputes/party.js';
import type { IsoDate } from '../law/iso-date.js';

/** What goes to the court with a dispute besides its facts and parties (移送材料). */
export interface HandOverPackage {
  /** What the parties ask for (诉求). */
  readonly claims: readonly string[];
  /** What there is to prove it (证据清单). */
  readonly evidence: readonly { readonly name: string; readonly note?: string }[];
  /** Where each party is served papers electronically (电子送达地址). */
  readonly deliveryAddresses: readonly { readonly partyId: string; readonly address: string }[];
  /** That the parties agree to online mediation (同意在线调解). */
  readonly consent?: { readonly givenOn: IsoDate; readonly evidence: string };
}

/**
 * What the court's platform asks for and the hub does not know (移送材料缺项): it may send the case back for it. The
 * desk can add it at the platform; nothing is held up for it.
 */
export const HAND_OVER_GAPS = [
  'identity',
  'phone',
  'delivery-address',
  'claims',
  'evidence',
  'consent',
] as const;

export type HandOverGap = (typeof HAND_OVER_GAPS)[number];

/** What a hand-over lacks (移送缺项检查). */
export function handOverGaps(parties: readonly Party[], given: HandOverPackage | undefined): HandOverGap[] {
  const served = new Set(given?.deliveryAddresses.map(({ partyId }) => partyId));
  const lacks: Readonly<Record<HandOverGap, boolean>> = {
    identity: parties.some(({ idNumber }) => idNumber === undefined),
    phone: parties.some(({ phone }) => phone === undefined),
    'delivery-address': parties.some(({ id }) => !served.has(id)),
    claims: !given?.claims.length,
    evidence: !given?.evidence.length,
    consent: given?.consent === undefined,
  };
  return HAND_OVER_GAPS.filter((gap) => lacks[gap]);
}
