/**
 * What the columns of an old ledger can tell of a case (台账字段), with the headings under which ledgers have it. The first is
 * what error sheets call it. Money is in yuan, or in ten thousands where the heading says 万元.
 */
export const LEDGER_FIELDS = {
  key: ['编号', '台账编号', '卷号', '案号', '序号'],
  title: ['标题', '纠纷名称', '事由', '案由'],
  summary: ['简要情况', '纠纷简要情况', '案情', '基本情况', '纠纷内容', '主要内容'],
  category: ['纠纷类型', '纠纷类别', '事件类别', '类别', '类型'],
  scale: ['规模', '事件规模'],
  people: ['涉及人数', '人数'],
  happenedOn: ['发生日期', '发生时间'],
  address: ['发生地点', '地点', '地址'],
  area: ['辖区', '社区', '所属社区', '网格', '村社区', '村居'],
  reportedOn: ['来源', '来源平台', '案件来源'],
  reportedAt: ['上报日期', '登记日期', '排查日期', '上报时间', '登记时间'],
  acceptedAt: ['受理日期', '受理时间', '受案时间'],
  languages: ['语种', '调解语言', '语言'],
  mediatedAt: ['调解日期', '调解时间'],
  mode: ['调解方式'],
  endedAt: ['调解结束日期', '达成协议日期', '协议日期'],
  result: ['调解结果', '结果'],
  amount: ['涉案金额', '涉及金额', '标的额', '金额'],
  followUps: ['回访日期', '回访时间'],
  closedAt: ['结案日期', '结案时间', '办结日期', '办结时间'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type LedgerField = keyof typeof LEDGER_FIELDS;

export const LEDGER_FIELD_NAMES = Object.keys(LEDGER_FIELDS) as LedgerField[];

/** How a heading is compared: without spaces, breaks, brackets and what stands in them. */
export const plainHeading = (heading: string): string =>
  heading
    .normalize('NFKC')
    .replace(/\(.*?\)|[\s:：*]/gu, '')
    .trim();
