import { describe, expect, it } from 'vitest';
import { courtWithdrawalsUnderTest } from './court-withdrawals.js';
import { describeOutbound } from './outbound-suite.js';
import { startRig } from './rig.js';

describeOutbound(courtWithdrawalsUnderTest);

describe('a hand-over that the court has accepted', () => {
  it('is not given back, and what was taken back before stays so', async () => {
    const rig = await startRig(courtWithdrawalsUnderTest);
    const taken = await rig.adapter.deliver(courtWithdrawalsUnderTest.command(1));
    await rig.control('POST', '/control/cases/TJ2026112300003/progress', { status: 'accepted', send: false });
    const refused = await rig.adapter.deliver(courtWithdrawalsUnderTest.command(2));
    expect(refused).toMatchObject({ outcome: 'refused', code: 'case-accepted' });
    await rig.control('POST', '/control/cases/TJ2026112300002/progress', { status: 'accepted', send: false });
    expect(await rig.adapter.deliver(courtWithdrawalsUnderTest.command(1))).toEqual(taken);
    await rig.close();
  });
});
