import { PROTECTIONS, type Protection } from '../../../src/domain/disputes/protection.js';

/** Where a record stands to the caller: in the area or not, brought by the caller, or in the caller's hands. */
export const PLACES = {
  'own area': { inArea: true, own: false },
  'other area': { inArea: false, own: false },
  'brought, own area': { inArea: true, own: true },
  'brought, other area': { inArea: false, own: true },
  'answered for, own area': { inArea: true, own: true },
} as const;

/** One kind of record that rights are judged on. */
export interface Situation {
  readonly place: keyof typeof PLACES;
  readonly protection: Protection | 'nobody';
}

export const SITUATIONS: readonly Situation[] = (Object.keys(PLACES) as Situation['place'][]).flatMap(
  (place) => (['nobody', ...PROTECTIONS] as const).map((protection) => ({ place, protection })),
);
