/** What became of a report: applied, or why it cannot be. */
export type Application = { readonly applied: true } | { readonly applied: false; readonly reason: string };
