import { AREAS } from '../../domain/areas/areas.js';

/** The grids that people are found in. */
export const GRIDS = AREAS.filter(({ level }) => level === 'grid');

/** The area whose mediators see to a case: of a grid the community; where only the subdistrict is known, that. */
export const mediatedIn = (areaCode: string): string =>
  GRIDS.find(({ code }) => code === areaCode)?.parent ?? areaCode;

export const SUBDISTRICT = '530112010';
