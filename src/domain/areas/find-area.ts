import type { Area } from './area.js';
import { AREAS } from './areas.js';

const byCode = new Map(AREAS.map((area) => [area.code, area]));

/** The area with this code, if there is one. */
export const findArea = (code: string): Area | undefined => byCode.get(code);
