/** A word of a question that was read otherwise than it was written (按音改读), because it sounds the same. */
export interface MendedWord {
  /** As it was written, in simplified script: 理婚. */
  readonly typed: string;
  /** As it was read: 离婚. */
  readonly read: string;
}
