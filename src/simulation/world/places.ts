import { AREAS } from '../../domain/areas/areas.js';

/** The grids that people are found in. */
export const GRIDS = AREAS.filter(({ level }) => level === 'grid');

/** The community of a grid. */
export const communityOf = (gridCode: string): string =>
  AREAS.find(({ code }) => code === gridCode)?.parent ?? gridCode;

export const SUBDISTRICT = '530112010';
