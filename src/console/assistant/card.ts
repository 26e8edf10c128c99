/** What a card says (卡片内容). */
export interface CardText {
  readonly title: string;
  readonly questions: readonly string[];
  readonly summary: string;
  readonly steps: readonly string[];
  readonly askWhom: readonly string[];
  readonly deadline: string | null;
  readonly custom: string | null;
  readonly law: string;
  readonly article: string;
}

/** A change that somebody wants (修订建议). */
export interface Proposal {
  readonly requestKey: string;
  readonly base: number;
  readonly content: CardText;
  readonly why: string;
  readonly author: string;
  readonly at: string;
  readonly state: 'WAITING' | 'ACCEPTED' | 'REFUSED';
  readonly judgedBy: string | null;
  readonly refusedFor: string | null;
}

/** A card with what is proposed of it (卡片档案). */
export interface Card {
  readonly id: string;
  readonly revision: number;
  readonly content: CardText | null;
  readonly checkedOn: string | null;
  readonly reviewedBy: string | null;
  readonly proposals: readonly Proposal[];
}

/** What came of proposing: the card that it is filed with. */
export interface CardChange {
  readonly card: { readonly id: string };
}

/** A card as it stands in the list of all (卡片目录). */
export interface ListedCard {
  readonly id: string;
  readonly title: string;
  readonly law: string;
  readonly article: string;
  readonly reviewedBy: string | null;
}

const TEXT = '{ title questions summary steps askWhom deadline custom law article }';
const PARTS = `id revision checkedOn reviewedBy content ${TEXT}
  proposals { requestKey base why author at state judgedBy refusedFor content ${TEXT} }`;
const OUTCOME = '... on CardChanged { card { id } } ... on CardRefusal { message }';

export const CARDS = {
  one: `query ($id: ID!) { card(id: $id) { ${PARTS} } }`,
  all: '{ cards { id title law article reviewedBy } }',
  toReview: `{ cardsToReview { ${PARTS} } }`,
  propose: `mutation ($id: ID, $base: Int, $content: CardTextInput!, $why: String!, $requestKey: ID!) {
    proposeCard(id: $id, base: $base, content: $content, why: $why, requestKey: $requestKey) { ${OUTCOME} } }`,
  judge: `mutation ($id: ID!, $requestKey: ID!, $accept: Boolean!, $reason: String) {
    judgeCardProposal(id: $id, requestKey: $requestKey, accept: $accept, reason: $reason) { ${OUTCOME} } }`,
} as const;
