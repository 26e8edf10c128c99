import type { AgreementDates } from '../court/confirmation-term.js';
import type { IsoDate } from '../law/iso-date.js';
import type { Agreement } from './agreement.js';

type Signed = Pick<
  Agreement,
  'form' | 'madeOn' | 'partyIds' | 'signatures' | 'mediatorSignedOn' | 'sealedOn'
>;

/**
 * When an agreement was made, as far as its effect goes (协议生效要素): a written one is signed when all parties and the
 * mediator have signed it.
 */
export function datesOf({
  form,
  madeOn,
  partyIds,
  signatures,
  mediatorSignedOn,
  sealedOn,
}: Signed): AgreementDates {
  if (form === 'oral') return { kind: 'oral', madeOn: madeOn ?? '' };
  const isWhole = partyIds.every((id) => signatures.some(({ partyId }) => partyId === id));
  const last: IsoDate | undefined =
    isWhole && mediatorSignedOn !== undefined
      ? [mediatorSignedOn, ...signatures.map(({ on }) => on)].sort().at(-1)
      : undefined;
  return {
    kind: 'written',
    ...(last === undefined ? {} : { lastSignedOn: last }),
    ...(sealedOn === undefined ? {} : { sealedOn }),
  };
}
