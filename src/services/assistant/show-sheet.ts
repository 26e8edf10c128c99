import type { AdviceSheet } from '../../domain/advice/advice-sheet.js';
import type { AuditedBy } from '../../domain/audit/audited-by.js';
import type { LegalAnswer } from '../../domain/consultation/legal-answer.js';
import type { ServiceContext } from '../context.js';

/** A sheet, and the answer that it was made of. */
export interface ShownSheet {
  readonly sheet: AdviceSheet;
  readonly answer: LegalAnswer;
}

/** Who wants to see a sheet, and by what right. */
export interface SheetReader {
  readonly by: AuditedBy;
  /** Why it is not shown, as a code; undefined where it is. */
  whyNot(sheet: AdviceSheet): string | undefined;
  /** What stands for a sign-in, as a code; without it, a sign-in. */
  readonly instead?: string;
}

/**
 * Shows a sheet with its answer to whoever may read both (建议单留痕查阅). The look is on record before it is shown; what is hidden and
 * what there is not look the same.
 *
 * @throws when the look cannot be recorded: then nothing may be shown
 */
export async function showSheet(
  id: string,
  reader: SheetReader,
  { repositories, audit, clock }: Pick<ServiceContext, 'repositories' | 'audit' | 'clock'>,
): Promise<ShownSheet | undefined> {
  const sheet = await repositories.adviceSheets.find(id);
  const answer = sheet && (await repositories.legalAnswers.find(`${sheet.consultationId}:${sheet.turn}`));
  if (!answer) return undefined;
  const subject = { type: 'AdviceSheet', ids: [id] };
  const look = { at: clock.now(), by: reader.by, subject, fields: ['answer'] };
  const refused = reader.whyNot(sheet);
  if (refused !== undefined) {
    await audit.refused({ ...look, action: 'access-refused', outcome: 'refused', detail: refused });
    return undefined;
  }
  const { instead } = reader;
  const how = instead === undefined ? {} : { detail: instead };
  await audit.append([{ ...look, action: 'looked', form: 'clear', outcome: 'done', ...how }]);
  return { sheet, answer };
}
