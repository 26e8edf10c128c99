/** The steps of reporting, in order: what happened 事情, where 地点, who one is 本人, with whom 对方, telephone 电话, confirm 核对. */
export const REPORT_STEPS = ['what', 'where', 'self', 'other', 'phone', 'confirm'] as const;

export type ReportStep = (typeof REPORT_STEPS)[number];

/** What the talk is about now: a step of a report, a question of law that is to come, or nothing. */
export type Topic = 'idle' | 'question' | ReportStep;

export const isReportStep = (topic: Topic): topic is ReportStep =>
  (REPORT_STEPS as readonly string[]).includes(topic);
