import { areaReaches } from './area-reaches.js';
import { AREAS } from './areas.js';

/** The codes of an area and of all below it. */
export const areasBelow = (code: string): string[] =>
  AREAS.filter((area) => areaReaches(code, area.code)).map((area) => area.code);
