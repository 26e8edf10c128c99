/** A line of a summary, under the part where it belongs (摘要条目). */
export interface SummaryLine {
  readonly part: string | null;
  readonly text: string | null;
}

/** A summary as it was made once (摘要版本). */
export interface SummaryVersion {
  readonly number: number;
  readonly at: string;
  readonly lines: readonly SummaryLine[] | null;
  readonly signedBy: string | null;
  readonly signedAt: string | null;
  readonly download: string | null;
}

/** The summaries of a case (案件摘要), and how far the next one has got. */
export interface CaseSummary {
  readonly stage: 'WAITING' | 'GATHERING' | 'WRITING' | 'READY' | null;
  readonly versions: readonly SummaryVersion[] | null;
}

/** What came of asking for one, or of signing it. */
export interface SummaryTaken {
  readonly summary: CaseSummary;
}

const PARTS = 'stage versions { number at lines { part text } signedBy signedAt download }';
const OUTCOME = `... on CaseSummaryTaken { summary { ${PARTS} } } ... on Refusal { message }`;

export const SUMMARIES = {
  one: `query ($id: ID!) { caseSummary(id: $id) { ${PARTS} } }`,
  follow: `subscription ($id: ID!) { caseSummaryChanged(id: $id) { ${PARTS} } }`,
  request: `mutation ($id: ID!) { requestCaseSummary(id: $id) { ${OUTCOME} } }`,
  sign: `mutation ($id: ID!, $number: Int!) { signCaseSummary(id: $id, number: $number) { ${OUTCOME} } }`,
} as const;

/** The parts in the order in which they are read (摘要分段). */
export const SUMMARY_PARTS: Readonly<Record<string, string>> = {
  OVERVIEW: '概述（模型所写）',
  POSITIONS: '双方主张',
  FACTS: '双方认可的事实',
  ISSUES: '争议焦点',
  PROPOSALS: '调解方案',
  AGREEMENT: '达成的约定',
  OPEN: '尚未解决的事项',
};

/** How far one that is being made has got (起草进度). */
export const STAGES = { WAITING: '等待起草…', GATHERING: '正在读取记录…', WRITING: '正在起草…' } as const;
