import type { IsoDate } from '../law/iso-date.js';
import { endOfDays, type TermEnd } from '../time/term-end.js';

/** Days within which both parties ask for judicial confirmation, from the day the agreement takes effect. */
const CONFIRMATION_DAYS = 30;

/** Days within which a term that was missed by force majeure may be asked back, after the obstacle is gone. */
const RELIEF_DAYS = 10;

/** When an agreement was made, as far as its effect goes (协议生效要素). */
export type AgreementDates =
  /** A written one takes effect with the last signature and the committee's seal, whichever is later. */
  | { readonly kind: 'written'; readonly lastSignedOn?: IsoDate; readonly sealedOn?: IsoDate }
  /** An oral one takes effect on the day it is made. */
  | { readonly kind: 'oral'; readonly madeOn: IsoDate };

/** From which day an agreement is in effect (协议生效日); `undefined` while a signature or the seal is missing. */
export function effectiveDay(agreement: AgreementDates): IsoDate | undefined {
  if (agreement.kind === 'oral') return agreement.madeOn;
  const { lastSignedOn, sealedOn } = agreement;
  if (lastSignedOn === undefined || sealedOn === undefined) return undefined;
  return [lastSignedOn, sealedOn].sort()[1];
}

/** Until when judicial confirmation can be asked for (司法确认申请期限). */
export const confirmationTerm = (effectiveOn: IsoDate): TermEnd => endOfDays(effectiveOn, CONFIRMATION_DAYS);

/** Until when a term missed by force majeure can be asked back (不可抗力顺延申请期限). */
export const reliefTerm = (obstacleEndedOn: IsoDate): TermEnd => endOfDays(obstacleEndedOn, RELIEF_DAYS);
