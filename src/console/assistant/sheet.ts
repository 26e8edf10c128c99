/** A page of an answer, to be handed over (普法建议单). */
export interface Sheet {
  readonly id: string;
  readonly path: string;
  readonly revision: number;
  readonly requestedAt: string;
  readonly state: 'WAITING' | 'ACCEPTED' | 'SENT_BACK';
  readonly words: string | null;
  readonly reason: string | null;
  readonly checkedBy: { readonly name: string } | null;
}

/** What came of asking for a sheet. */
export interface SheetMade {
  readonly sheet: Sheet;
}

/** The sheet of a turn's answer; a turn has one. */
export const sheetId = (talk: string, turn: number): string => `${talk}-${turn}`;

const PARTS = 'id path revision requestedAt state words reason checkedBy { name }';
const OUTCOME = `... on AdviceSheetChanged { sheet { ${PARTS} } } ... on ConsultationRefusal { message }`;

export const SHEETS = {
  one: `query ($id: ID!) { adviceSheet(id: $id) { ${PARTS} } }`,
  request: `mutation ($id: ID!, $turn: Int!, $words: String) {
    requestAdviceSheet(consultation: $id, turn: $turn, words: $words) { ${OUTCOME} } }`,
  check: `mutation ($id: ID!, $revision: Int!, $accept: Boolean!, $reason: String) {
    checkAdviceSheet(id: $id, revision: $revision, accept: $accept, reason: $reason) { ${OUTCOME} } }`,
  waiting: `{ adviceSheetsToCheck { ${PARTS} } }`,
} as const;
