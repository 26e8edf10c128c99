/** The turn of all lanes whose effects touch nothing but the hub's own records (内部事项). */
export const IN_HOUSE = 'in-house';

const IN_HOUSE_LANES: ReadonlySet<string> = new Set([
  'audit',
  'clocks',
  'confirmation',
  'dues',
  'facts',
  'fields',
  'hands',
  'merge',
  'party',
  'protection',
]);

/**
 * In which turn a lane is served (办理批次). What a decision leaves to be done in the hub itself is done in one turn and
 * written down in one write. A lane that may have to wait for somebody else, a platform or a model, has a turn to itself.
 */
export const turnOf = (lane: string): string => (IN_HOUSE_LANES.has(lane) ? IN_HOUSE : lane);
