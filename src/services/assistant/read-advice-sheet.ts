import type { AdviceSheet } from '../../domain/advice/advice-sheet.js';
import { sheetReaders } from '../../domain/advice/sheet-readers.js';
import type { SignedIn } from '../../policy/caller.js';
import { disclose } from '../../policy/disclose.js';
import { mayCall } from '../../policy/may-call.js';
import type { RecordFacts } from '../../policy/record-facts.js';
import type { ServiceContext } from '../context.js';
import { type ShownSheet, showSheet } from './show-sheet.js';

/** What the rights on a sheet are judged by (建议单权限依据), for this reader. */
export const recordOfSheet = (sheet: AdviceSheet, reader: SignedIn): RecordFacts => ({
  id: sheet.id,
  areaCode: sheet.areaCode,
  ownTo: sheetReaders(sheet, reader, mayCall('advise', reader)),
});

/**
 * A sheet with its answer, for somebody who has signed in and may read both (查阅建议单).
 *
 * @throws when the look cannot be recorded: then nothing may be shown
 */
export function readAdviceSheet(
  id: string,
  by: SignedIn,
  context: ServiceContext,
): Promise<ShownSheet | undefined> {
  const whyNot = (sheet: AdviceSheet) => {
    const seen = disclose('consultation', by, recordOfSheet(sheet, by));
    return seen === 'clear' ? undefined : seen;
  };
  return showSheet(id, { by, whyNot }, context);
}
