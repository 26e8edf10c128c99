import type { IsoDate } from '../../domain/law/iso-date.js';

/**
 * Texts that are known to have been replaced although collections still carry them (已知有更新文本), with the day
 * the newer text took over. A title without brackets is meant exactly.
 */
export const KNOWN_NEWER: readonly {
  readonly title: string;
  readonly replacedFrom: IsoDate;
  /** When the newer text was adopted: a text of that day or later is the newer one. */
  readonly adopted?: IsoDate;
}[] = [
  { title: '网络安全法', replacedFrom: '2026-01-01', adopted: '2025-10-28' },
  { title: '治安管理处罚法', replacedFrom: '2026-01-01', adopted: '2025-06-27' },
  { title: '婚姻登记条例', replacedFrom: '2025-05-10' },
  { title: '最高人民法院关于限制被执行人高消费的若干规定', replacedFrom: '2015-07-22' },
  { title: '最高人民法院关于公布失信被执行人名单信息的若干规定', replacedFrom: '2017-05-01' },
];
