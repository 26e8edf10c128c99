/** A class of records, how long each is kept, and on what that rests. */
export interface RetentionRule {
  readonly chinese: string;
  /** Whole years from the day the case is closed. */
  readonly years: number;
  readonly basis: string;
  /** Whether the period itself was checked against its source; one that was not is the default of the house. */
  readonly verified: boolean;
}

/**
 * How long a closed case is kept (保存期限表). That a mediation volume must be filed is law; no source that could be
 * checked says for how long, so the periods err towards keeping.
 */
export const RETENTION = {
  ordinary: {
    chinese: '一般调解卷宗',
    years: 10,
    basis: '人民调解法第二十七条要求立卷归档，未规定年限',
    verified: false,
  },
  court: {
    chinese: '移送法院的卷宗',
    years: 15,
    basis: '人民调解法第二十七条要求立卷归档，未规定年限；另须供诉讼和执行查考',
    verified: false,
  },
  protected: {
    chinese: '涉未成年人或暴力受害人的卷宗',
    years: 30,
    basis: '未规定年限；须保存至未成年当事人成年后很久',
    verified: false,
  },
} as const satisfies Readonly<Record<string, RetentionRule>>;

export type RetentionClass = keyof typeof RETENTION;
