import type { AdviceSheet, SheetRevision } from './advice-sheet.js';

/** How a sheet stands (建议单状态): only an `accepted` one is printed without the mark 未经核对. */
export type SheetState = 'waiting' | 'accepted' | 'sent-back';

export function sheetState({ check }: Pick<SheetRevision, 'check'>): SheetState {
  if (!check) return 'waiting';
  return check.accepted ? 'accepted' : 'sent-back';
}

/**
 * The version of a sheet that counts (现行版本).
 *
 * @throws Error when there is none, which no sheet on file is
 */
export function lastRevision({ revisions }: Pick<AdviceSheet, 'revisions'>): SheetRevision {
  const last = revisions.at(-1);
  if (!last) throw new Error('a sheet without a version');
  return last;
}
