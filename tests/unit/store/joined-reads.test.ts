import { describe, expect, it } from 'vitest';
import { JoinedReads } from '../../../src/store/aggregates/joined-reads.js';

interface Case {
  readonly _id: string;
  readonly step: string;
}

/** Cases in a store that answers when it is told to. */
function slowCases(...steps: readonly string[]) {
  const cases = new Map(steps.map((step, index) => [`case-${index}`, { _id: `case-${index}`, step }]));
  const asked: (readonly string[])[] = [];
  const answers: (() => void)[] = [];
  const find = ({ _id }: { _id: { $in: readonly string[] } }) => ({
    async toArray() {
      asked.push(_id.$in);
      await new Promise<void>((resolve) => answers.push(resolve));
      if (_id.$in.includes('broken')) throw new Error('the store is away');
      return _id.$in.flatMap((id) => cases.get(id) ?? []);
    },
  });
  const reads = new JoinedReads<Case>({ find } as never);
  const answer = async (): Promise<void> => {
    await new Promise(setImmediate);
    answers.shift()?.();
    await new Promise(setImmediate);
  };
  return { reads, cases, asked, answer };
}

describe('reads that are asked for at the same time', () => {
  it('are one command, and each is given its own', async () => {
    const { reads, asked, answer } = slowCases('report', 'handle');
    const found = Promise.all([
      reads.find(['case-0']),
      reads.find(['case-1', 'case-1', 'none']),
      reads.find([]),
    ]);
    await answer();
    expect(await found).toEqual([
      [{ _id: 'case-0', step: 'report' }],
      [{ _id: 'case-1', step: 'handle' }],
      [],
    ]);
    expect(asked).toEqual([['case-0', 'case-1', 'none']]);
  });

  it('never give what was read before it was asked for', async () => {
    const { reads, cases, asked, answer } = slowCases('report');
    const before = reads.find(['case-0']);
    await new Promise(setImmediate);
    cases.set('case-0', { _id: 'case-0', step: 'assess' });
    const after = reads.find(['case-0']);
    const alike = reads.find(['case-0']);
    await answer();
    await before;
    expect(asked).toHaveLength(2);
    await answer();
    expect((await after)[0]?.step).toBe('assess');
    expect((await alike)[0]?.step).toBe('assess');
    expect(asked).toHaveLength(2);
  });

  it('fail with the command that they were in, and the next do not', async () => {
    const { reads, answer } = slowCases('report');
    const failing = Promise.allSettled([reads.find(['broken']), reads.find(['case-0'])]);
    await new Promise(setImmediate);
    const next = reads.find(['case-0']);
    await answer();
    for (const one of await failing) expect(one.status).toBe('rejected');
    await answer();
    expect(await next).toHaveLength(1);
  });
});
