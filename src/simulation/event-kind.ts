import type { IsoDate } from '../domain/law/iso-date.js';
import type { World } from './world/world.js';

/** A kind of thing that happens in a subdistrict (事件种类). One file each in `events/`. */
export interface EventKind {
  /** Whether each thing it plans concerns nobody else, with all that follows: things of other lines may then happen at the same time. */
  readonly independent?: true;
  /** Told at the beginning of each day: plans what of its kind happens on it, and whatever follows later. */
  plan(day: IsoDate, world: World): void;
}
