/** For a law that was numbered anew: by which of its versions the questions number it (条号时点). */
export interface Numbering {
  readonly law: string;
  /** The first article that a revision numbered otherwise. */
  readonly from: number;
  /** Versions that begin earlier are numbered otherwise. */
  readonly since?: string;
  /** Versions that begin on it or later are numbered otherwise. */
  readonly before?: string;
}

export const NUMBERINGS: readonly Numbering[] = [
  { law: '村民委员会组织法', from: 1, since: '2025-10-28' },
  { law: '民事诉讼法', from: 194, since: '2024-01-01' },
  { law: '治安管理处罚法', from: 1, since: '2026-01-01' },
  { law: '行政复议法', from: 1, since: '2024-01-01' },
  { law: '仲裁法', from: 1, since: '2026-03-01' },
  { law: '中国公民收养子女登记办法', from: 1, since: '2023-07-20' },
  { law: '公司法', from: 1, before: '2024-07-01' },
  { law: '反不正当竞争法', from: 1, before: '2025-10-15' },
  { law: '网络安全法', from: 1, before: '2026-01-01' },
];
