import type { IsoDate } from '../law/iso-date.js';
import type { FigureDefinition } from './figure-definition.js';
import { FIGURE_DEFINITIONS } from './figure-definitions.js';

/** The version of a figure's definition that was valid on a day, or the one that is asked for (当时口径). */
export const findDefinition = (
  id: string,
  on: IsoDate,
  version?: number,
  definitions: readonly FigureDefinition[] = FIGURE_DEFINITIONS,
): FigureDefinition | undefined =>
  definitions
    .filter((one) => one.id === id && (version === undefined ? one.validFrom <= on : one.version === version))
    .toSorted((a, b) => b.version - a.version)[0];
