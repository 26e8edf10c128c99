import { createHash, timingSafeEqual } from 'node:crypto';
import { openHolderCode } from '../../domain/advice/open-holder-code.js';
import type { ServiceContext } from '../context.js';
import { type SheetReader, type ShownSheet, showSheet } from './show-sheet.js';

/** Who shows a code, and from where as far as that is known. */
export interface SheetHolder {
  readonly code: string;
  readonly address?: string | undefined;
}

const HOLDER_CODE = 'holder-code';

/**
 * A sheet with its answer, for whoever holds the paper (凭单查阅): the code on it stands for a sign-in, which a villager does not
 * have. A wrong code, a lapsed one and a sheet that there is not look the same.
 *
 * @throws when the look cannot be recorded: then nothing may be shown
 */
export function readHandedSheet(
  id: string,
  { code, address }: SheetHolder,
  context: ServiceContext,
): Promise<ShownSheet | undefined> {
  const reader: SheetReader = {
    by: { role: 'anonymous', ...(address === undefined ? {} : { address }) },
    whyNot(sheet) {
      const expected = openHolderCode(sheet, context.clock.now());
      return expected !== undefined && isSame(code, expected) ? undefined : HOLDER_CODE;
    },
    instead: HOLDER_CODE,
  };
  return showSheet(id, reader, context);
}

const isSame = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other));
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
