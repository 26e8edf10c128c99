/**
 * Tells whoever follows a document that it was changed (变更提示). Only a hint: it carries no content, and one that is
 * lost costs a follower the news until the next one and nothing else, so it never fails the write that it follows.
 */
export interface ChangeHints {
  /** Says that this document was changed; neither waits nor throws. */
  tell(type: string, id: string): void;
  /**
   * Hears of changes of one document, made by any process, from now on.
   *
   * @returns stops hearing
   */
  listen(type: string, id: string, heard: () => void): () => void;
}
