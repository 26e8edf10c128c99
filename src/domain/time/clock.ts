/**
 * Where every rule takes "now" from. Business time is data: nothing in the hub reads the machine's clock for
 * a decision, so that a whole year can be lived through in a test.
 */
export interface Clock {
  /** The present instant, UTC. */
  now(): Date;
}
