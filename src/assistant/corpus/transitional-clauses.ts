import type { Article } from '../../domain/law/article.js';

/** What a text says of facts, cases and rules from before its own time. */
const TRANSITIONAL =
  /施行(?:之日)?(?:前|后)[^。]{0,80}(?:适用|不再适用|执行|依照|按照|有效|终审|受理|发生)|尚未(?:终审|审结)/;

/** The clauses by which a law says what applies to facts from before it (过渡条款); they decide what older facts are judged by. */
export const transitionalClauses = (articles: readonly Article[]): Article[] =>
  articles.filter(({ text }) => TRANSITIONAL.test(text));
