/** A case as it is looked at beside a talk (案件概要). What may not be seen is null. */
export interface Case {
  readonly id: string;
  readonly title: string | null;
  readonly summary: string | null;
  readonly categoryName: string | null;
  readonly happenedOn: string | null;
  readonly step: string | null;
  readonly owner: { readonly name: string | null } | null;
  readonly agreements: readonly CaseAgreement[] | null;
}

/** An agreement in a case (调解协议). */
export interface CaseAgreement {
  readonly id: string;
  readonly form: 'WRITTEN' | 'ORAL' | null;
  readonly state: string | null;
  readonly effectiveOn: string | null;
  /** Where its paper is handed out. */
  readonly download: string | null;
}

export const CASES = {
  one: `query ($id: ID!) { dispute(id: $id) { id title summary categoryName happenedOn step owner { name }
    agreements { id form state effectiveOn download } } }`,
  list: '{ disputes(first: 30) { edges { node { id title happenedOn } } } }',
} as const;

/** What a step of the closed loop is called (环节). */
export const STEPS: Readonly<Record<string, string>> = {
  COLLECT: '采集',
  REPORT: '上报',
  ASSESS: '研判',
  ROUTE: '分流',
  HANDLE: '处置',
  FEED_BACK: '反馈',
  VERIFY: '核查',
  FOLLOW_UP: '回访',
  CLOSED: '办结',
};

/** How an agreement stands (协议状态). */
export const AGREEMENT_STATES: Readonly<Record<string, string>> = {
  AWAITING: '待生效',
  IN_FORCE: '履行中',
  LATE: '逾期未履行',
  PERFORMED: '履行完毕',
  ENDED: '已终止',
};
