/** A sentence in plain words that a model wrote (通俗说明句), every word of which was held against the articles that it rests on. */
export interface PlainSentence {
  readonly text: string;
  /** Those articles, such as 《中华人民共和国民法典》第二百九十条; at least one. */
  readonly basis: readonly string[];
}
