/** What a card says (卡片内容), in our own words and never the law's. */
export interface CardContent {
  readonly title: string;
  /** How people ask for it, in several voices. */
  readonly questions: readonly string[];
  /** What the law says on it, in plain words. */
  readonly summary: string;
  /** What a mediator can do, in order. */
  readonly steps: readonly string[];
  readonly askWhom: readonly string[];
  /** What runs out, and when; null where nothing does. */
  readonly deadline: string | null;
  /** What fairness and local custom say of it (情理); null where that is no help. */
  readonly custom: string | null;
  /** Full title of the law that it rests on. */
  readonly law: string;
  /** The article's label, such as 第二百九十条. */
  readonly article: string;
}
