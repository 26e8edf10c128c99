import { giveBackAllowance, type SpentAllowance } from '../../domain/account/allowances.js';
import type { ServiceContext } from '../context.js';

/** Gives back what was taken for a customer message that certainly did not go out (退还下发额度). */
export async function returnAllowance(
  residentId: string,
  spent: SpentAllowance,
  { repositories }: ServiceContext,
): Promise<void> {
  await repositories.conversations.change(residentId, (current) => ({
    next: { ...current, allowances: giveBackAllowance(current.allowances, spent) },
    result: undefined,
  }));
}
