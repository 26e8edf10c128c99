/** An article as an answer quotes it (引用条文). */
export interface Article {
  readonly id: string;
  readonly edition: string;
  readonly law: string;
  readonly article: string;
  readonly text: string;
  readonly path: readonly string[];
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly asOf: string;
  readonly neighbours: readonly string[];
}

/** An answer by its parts (解答分段). */
export interface Sections {
  readonly label: string;
  readonly inOneLine: string;
  /** What was read otherwise than it was written. */
  readonly readAs: readonly { readonly typed: string; readonly read: string }[] | null;
  readonly concern: string | null;
  readonly askedDate: string | null;
  readonly missing: string | null;
  readonly law: readonly Article[];
  readonly otherTexts:
    | readonly { readonly why: 'EARLIER' | 'LATER' | 'TRANSITIONAL'; readonly article: Article }[]
    | null;
  readonly inPlainWords: readonly { readonly text: string; readonly basis: readonly string[] }[];
  readonly cards: readonly {
    readonly id: string;
    readonly title: string;
    readonly summary: string;
    readonly law: string;
    readonly article: string;
    readonly reviewedBy: string | null;
  }[];
  readonly steps: readonly string[];
  readonly deadlines: readonly string[];
  readonly help: readonly string[];
  readonly cautions: readonly string[];
  readonly custom: readonly string[];
}

/** What of an answer stands (已成段落); `standing` names the parts that are whole. */
export interface SoFar {
  readonly date: string;
  readonly standing: readonly string[];
  readonly sections: Sections;
}

/** One turn of a talk (咨询一轮). */
export interface Turn {
  readonly number: number;
  readonly at: string;
  readonly kind: 'QUESTION' | 'REPLY';
  readonly state: 'WAITING' | 'ANSWERED' | 'REFUSED' | null;
  readonly said: string;
  readonly date: string | null;
  readonly concern: string | null;
  readonly refusal: string | null;
  readonly by: { readonly name: string; readonly role: string } | null;
  readonly verdicts: readonly { readonly articleId: string; readonly verdict: 'RIGHT' | 'WRONG' }[];
  /** What stands of the answer while the rest is being made. */
  readonly soFar: SoFar | null;
  readonly answer: { readonly date: string; readonly sections: Sections } | null;
}

/** A talk with the assistant (法律咨询). */
export interface Consultation {
  readonly id: string;
  /** Rises with every change. */
  readonly version: number;
  readonly title: string | null;
  readonly lastAt: string;
  readonly isMine: boolean;
  readonly disputeId: string | null;
  readonly waitsSince: string | null;
  /** By when a person is to answer. */
  readonly answerDueAt: string | null;
  /** Since when that is late. */
  readonly lateSince: string | null;
  readonly adviser: { readonly name: string; readonly role: string } | null;
  readonly turns: readonly Turn[];
}

/** What came of doing something in a talk. */
export interface ConsultationChange {
  readonly consultation: Consultation;
}

const ARTICLE = 'id edition law article text path validFrom validTo asOf neighbours';
const SECTIONS = `sections { label inOneLine readAs { typed read } concern askedDate missing law { ${ARTICLE} }
  otherTexts { why article { ${ARTICLE} } } inPlainWords { text basis }
  cards { id title summary law article reviewedBy } steps deadlines help cautions custom }`;
const PARTS = `id version title lastAt isMine disputeId waitsSince answerDueAt lateSince adviser { name role }
  turns { number at kind state said date concern refusal by { name role } verdicts { articleId verdict }
    soFar { date standing ${SECTIONS} } answer { date ${SECTIONS} } }`;
const OUTCOME = `... on ConsultationChanged { consultation { ${PARTS} } } ... on ConsultationRefusal { message }`;
const doing = (name: string) => `mutation ($id: ID!) { ${name}(consultation: $id) { ${OUTCOME} } }`;

export const QUERIES = {
  list: '{ consultations(first: 50) { id title lastAt } }',
  one: `query ($id: ID!) { consultation(id: $id) { ${PARTS} } }`,
  follow: `subscription ($id: ID!) { consultationChanged(id: $id) { ${PARTS} } }`,
  ask: `mutation ($question: String!, $requestKey: String!, $consultation: ID, $date: Day, $dispute: ID, $asTyped: Boolean) {
    askInConsultation(question: $question, requestKey: $requestKey, consultation: $consultation, date: $date,
      dispute: $dispute, asTyped: $asTyped) { ${OUTCOME} } }`,
  person: doing('askPerson'),
  takeOn: doing('takeOnConsultation'),
  handBack: doing('handBackConsultation'),
  reply: `mutation ($id: ID!, $text: String!, $requestKey: String!) {
    replyInConsultation(consultation: $id, text: $text, requestKey: $requestKey) { ${OUTCOME} } }`,
  rate: `mutation ($id: ID!, $turn: Int!, $article: ID!, $verdict: Verdict!) {
    rateArticle(consultation: $id, turn: $turn, article: $article, verdict: $verdict) { ${OUTCOME} } }`,
  waiting: '{ consultationsWaiting { id waitsSince answerDueAt lateSince adviser { name } } }',
  versions: `query ($law: String!, $article: String!) { articleVersions(law: $law, article: $article) { ${ARTICLE} } }`,
} as const;
