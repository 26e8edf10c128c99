/**
 * Something that falls due at an instant (到期事项). Business time is data: a row here, read by the tick, and
 * never a timer somewhere.
 */
export interface Due {
  /** One row per thing that can fall due; setting it again moves it. */
  readonly id: string;
  /** Names what is to be done then. */
  readonly kind: string;
  readonly subjectId: string;
  readonly dueAt: Date;
  /** When the thing that is limited began: a due that no longer fits is ignored. */
  readonly since: Date;
}
