import { z } from 'zod';
import type { HandOverWithdrawalCommand } from '../../../src/domain/platforms/platform-command.js';
import { courtUnderTest } from './court-under-test.js';
import type { PlatformUnderTest } from './platform-under-test.js';

const withdrawal = (number: number): HandOverWithdrawalCommand => ({
  kind: 'withdraw-hand-over',
  platform: 'court',
  key: `D${number}:1:withdrawal`,
  handOverKey: `D${number}:1`,
  reason: '双方愿意先在社区再谈一次。',
});

/** The numbers that the suite and the matrix use, each with a case that can be taken back. */
const NUMBERS = [0, 1, 2, ...Array.from({ length: 260 }, (_, index) => 1_001 + index)];

/** The same platform, as far as hand-overs are taken back. */
export const courtWithdrawalsUnderTest: PlatformUnderTest = {
  ...courtUnderTest,
  async prepare(_, adapter) {
    for (const number of NUMBERS) await adapter.deliver(courtUnderTest.command(number));
  },
  command: withdrawal,
  refused: { command: { ...withdrawal(0), handOverKey: 'D404:1' }, code: 'no-such-case' },
  unsendable: [
    { ...withdrawal(1), key: '键' },
    { ...withdrawal(1), handOverKey: 'a b' },
    { ...withdrawal(1), reason: '' },
    { ...withdrawal(1), reason: '\ud800' },
  ],
  async timesApplied(control, { key }) {
    const withdrawn = await control('GET', '/control/withdrawals');
    const shape = z.object({ items: z.array(z.object({ key: z.string() })) });
    return shape.parse(withdrawn).items.filter((item) => item.key === key).length;
  },
};
