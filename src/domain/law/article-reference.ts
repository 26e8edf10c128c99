/** What one article says of another (条文引用): 本法第二百零一条, 《民法典》第一百八十八条. */
export interface ArticleReference {
  /** As it is written, from the law's name on. */
  readonly text: string;
  /** The law that is named, without 《》; undefined for the law that the reference stands in. */
  readonly law: string | undefined;
  /** The article's label, such as 第二百零一条. */
  readonly article: string;
}
