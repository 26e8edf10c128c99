import type { AdviceSheet } from '../../domain/advice/advice-sheet.js';
import { sheetReaders } from '../../domain/advice/sheet-readers.js';
import type { LegalAnswer } from '../../domain/consultation/legal-answer.js';
import type { SignedIn } from '../../policy/caller.js';
import { disclose } from '../../policy/disclose.js';
import { mayCall } from '../../policy/may-call.js';
import type { RecordFacts } from '../../policy/record-facts.js';
import type { ServiceContext } from '../context.js';

/** What the rights on a sheet are judged by (建议单权限依据), for this reader. */
export const recordOfSheet = (sheet: AdviceSheet, reader: SignedIn): RecordFacts => ({
  id: sheet.id,
  areaCode: sheet.areaCode,
  ownTo: sheetReaders(sheet, reader, mayCall('advise', reader)),
});

/**
 * A sheet with its answer, for somebody who may read both (查阅建议单). The look is on record before it is shown; what is
 * hidden and what there is not look the same.
 *
 * @throws when the look cannot be recorded: then nothing may be shown
 */
export async function readAdviceSheet(
  id: string,
  by: SignedIn,
  { repositories, audit, clock }: ServiceContext,
): Promise<{ readonly sheet: AdviceSheet; readonly answer: LegalAnswer } | undefined> {
  const sheet = await repositories.adviceSheets.find(id);
  const answer = sheet && (await repositories.legalAnswers.find(`${sheet.consultationId}:${sheet.turn}`));
  if (!answer) return undefined;
  const subject = { type: 'AdviceSheet', ids: [id] };
  const look = { at: clock.now(), by, subject, fields: ['answer'] };
  const seen = disclose('consultation', by, recordOfSheet(sheet, by));
  if (seen !== 'clear') {
    await audit.refused({ ...look, action: 'access-refused', outcome: 'refused', detail: seen });
    return undefined;
  }
  await audit.append([{ ...look, action: 'looked', form: 'clear', outcome: 'done' }]);
  return { sheet, answer };
}
