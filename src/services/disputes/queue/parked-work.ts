import type { Aggregate } from '../../../domain/effects/aggregate.js';
import type { Effect } from '../../../domain/effects/effect.js';
import type { PlatformName } from '../../../domain/platforms/platform-name.js';

/** Which effect of which document. */
export interface WorkAddress {
  /** Which collection of documents, by its singular: `dispute`, `notice` … */
  readonly type: string;
  readonly id: string;
  /** The effect's own id within the document. */
  readonly effect: string;
}

/** Something that waits for a person (搁置事项). */
export interface ParkedWork extends WorkAddress {
  readonly kind: string;
  readonly lane: string;
  readonly platform?: PlatformName;
  readonly cause: string;
  readonly since: Date;
  /** How often it was tried before. */
  readonly attempts: number;
  /** How many effects of its lane wait behind it. */
  readonly behind: number;
  /** The document that it belongs to. */
  readonly aggregate: Aggregate;
}

/** One written form of an address: `type/id/effect`. Only the effect's part may hold a slash. */
export const formatWorkAddress = ({ type, id, effect }: WorkAddress): string => `${type}/${id}/${effect}`;

/** Reads what `formatWorkAddress` wrote; `undefined` for anything else. */
export function parseWorkAddress(text: string): WorkAddress | undefined {
  const [, type, id, effect] = /^([a-z-]+)\/([^/]+)\/(.+)$/s.exec(text) ?? [];
  return type && id && effect ? { type, id, effect } : undefined;
}

/** The parked effect of a document under this id. */
export const parkedEffect = (aggregate: Aggregate, effect: string): Effect | undefined =>
  aggregate.effects.find(({ id, parked }) => id === effect && parked !== undefined);
