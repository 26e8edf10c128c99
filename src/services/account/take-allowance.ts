import { type SpentAllowance, spendAllowance } from '../../domain/account/allowances.js';
import type { ServiceContext } from '../context.js';

/** Takes one customer message off a resident's allowance (占用下发额度), before it is sent; or says why there is none. */
export async function takeAllowance(
  residentId: string,
  { repositories, clock }: ServiceContext,
): Promise<SpentAllowance | 'closed' | 'used-up'> {
  const outcome = await repositories.conversations.change<SpentAllowance | 'closed' | 'used-up'>(
    residentId,
    (current) => {
      const taken = spendAllowance(current.allowances, clock.now());
      if (typeof taken === 'string') return { result: taken };
      return { next: { ...current, allowances: taken.allowances }, result: taken.spent };
    },
  );
  return outcome ?? 'closed';
}
