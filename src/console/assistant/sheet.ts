/** A page of an answer, to be handed over (普法建议单). */
export interface Sheet {
  readonly id: string;
  readonly path: string;
  readonly revision: number;
  readonly requestedAt: string;
}

/** What came of asking for a sheet. */
export interface SheetMade {
  readonly sheet: Sheet;
}

const PARTS = 'id path revision requestedAt';
const OUTCOME = `... on AdviceSheetChanged { sheet { ${PARTS} } } ... on ConsultationRefusal { message }`;

export const SHEETS = {
  request: `mutation ($id: ID!, $turn: Int!, $words: String) {
    requestAdviceSheet(consultation: $id, turn: $turn, words: $words) { ${OUTCOME} } }`,
  check: `mutation ($id: ID!, $revision: Int!, $accept: Boolean!, $reason: String) {
    checkAdviceSheet(id: $id, revision: $revision, accept: $accept, reason: $reason) { ${OUTCOME} } }`,
  waiting: `{ adviceSheetsToCheck { ${PARTS} } }`,
} as const;
