/** How the app grades the size of a dispute (纠纷规模), and the scale of GB/T 31000 that each stands for. */
export const REPORT_SCALES = { small: '01', group: '02', large: '03' } as const;

export type ReportScale = keyof typeof REPORT_SCALES;
