import { GraphQLError } from 'graphql';
import type { Limits } from './limits.js';
import type { Measure } from './measure-operation.js';

const WHAT: Readonly<Record<keyof Measure, string>> = {
  depth: 'levels deep',
  aliases: 'aliases',
  rootFields: 'fields to start with',
  cost: 'values by estimate',
};

/**
 * Refuses an operation that asks for too much (超出限额).
 *
 * @throws GraphQLError with the code QUERY_TOO_COMPLEX, naming the first limit that is passed
 */
export function checkLimits(measure: Measure, limits: Limits): void {
  for (const key of Object.keys(WHAT) as (keyof Measure)[]) {
    if (measure[key] <= limits[key]) continue;
    throw new GraphQLError(
      `The query has ${measure[key]} ${WHAT[key]}; at most ${limits[key]} are allowed.`,
      {
        extensions: { code: 'QUERY_TOO_COMPLEX' },
      },
    );
  }
}
