/**
 * What may be done with a command when the hub crashed between sending it and writing down the answer.
 *
 * - `keyed`: send again, the platform recognises the idempotency key;
 * - `query-first`: ask the platform whether it has it, and send again only if not;
 * - `at-most-once`: never send again; the outcome is recorded as unknown and the next channel is tried.
 */
export type ReplayClass = 'keyed' | 'query-first' | 'at-most-once';
