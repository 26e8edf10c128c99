/** Where an article stands in its law (条号): 第一百二十条之一 is `{ main: 120, inserted: 1 }`. */
export interface ArticleNumber {
  readonly main: number;
  /** The number after 之 of an article that was inserted later; 0 for an ordinary one. */
  readonly inserted: number;
}
