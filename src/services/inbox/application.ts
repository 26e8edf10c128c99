/**
 * What became of a report (收件处理结果): applied; not now, because something that must come before it has not come yet;
 * or why it cannot be.
 */
export type Application =
  | { readonly applied: true }
  | { readonly applied: false; readonly reason: string; readonly waits?: true };
