import { createHash, timingSafeEqual } from 'node:crypto';
import type { AdviceSheet } from '../../domain/advice/advice-sheet.js';
import { openHolderCode } from '../../domain/advice/open-holder-code.js';
import type { LegalAnswer } from '../../domain/consultation/legal-answer.js';
import type { ServiceContext } from '../context.js';

/** Who shows a code, and from where as far as that is known. */
export interface SheetHolder {
  readonly code: string;
  readonly address?: string | undefined;
}

/**
 * A sheet with its answer, for whoever holds the paper (凭单查阅): the code on it stands for a sign-in, which a villager does not
 * have. The look is on record before it is shown; a wrong code, a lapsed one and a sheet that there is not look the same.
 *
 * @throws when the look cannot be recorded: then nothing may be shown
 */
export async function readHandedSheet(
  id: string,
  { code, address }: SheetHolder,
  { repositories, audit, clock }: ServiceContext,
): Promise<{ readonly sheet: AdviceSheet; readonly answer: LegalAnswer } | undefined> {
  const sheet = await repositories.adviceSheets.find(id);
  const answer = sheet && (await repositories.legalAnswers.find(`${sheet.consultationId}:${sheet.turn}`));
  if (!answer) return undefined;
  const by = { role: 'anonymous', ...(address === undefined ? {} : { address }) } as const;
  const look = { at: clock.now(), by, subject: { type: 'AdviceSheet', ids: [id] }, fields: ['answer'] };
  const expected = openHolderCode(sheet, clock.now());
  if (expected === undefined || !isSame(code, expected)) {
    await audit.refused({ ...look, action: 'access-refused', outcome: 'refused', detail: 'holder-code' });
    return undefined;
  }
  await audit.append([{ ...look, action: 'looked', form: 'clear', outcome: 'done', detail: 'holder-code' }]);
  return { sheet, answer };
}

const isSame = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other));
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
