import { describe, expect, it } from 'vitest';
import type { AuditReport } from '../../../src/audit/verify-audit.js';
import { runCli } from '../../../src/cli/run-cli.js';
import type { Wiring } from '../../../src/cli/wiring.js';
import { fakeCli } from './fake-cli.js';

const REPORT: AuditReport = {
  ok: true,
  entries: 2,
  first: { sequence: 1, at: new Date('2026-11-23T01:00:00Z') },
  last: { sequence: 2, at: new Date('2026-11-23T02:00:00Z'), hash: 'h2' },
  anchors: 2,
  witnessed: [],
  unreadableAnchorLines: 0,
  keys: ['k1'],
  faults: [],
};

async function run(args: readonly string[], parts: Partial<Wiring>) {
  const { cli, printed, told } = fakeCli(parts, { MONGODB_URI: 'mongodb://127.0.0.1:1/hub' });
  return { code: await runCli(['audit', ...args], cli), printed, told };
}

describe('hub audit verify', () => {
  it('says what was found, and ends with 0', async () => {
    const { code, printed } = await run(['verify'], { verifyAudit: async () => REPORT });
    expect(code).toBe(0);
    expect(printed.join('\n')).toContain(
      '2 entries, 1 to 2, 2026-11-23T01:00:00.000Z to 2026-11-23T02:00:00.000Z.',
    );
    expect(printed.at(-1)).toBe('Nothing was changed, removed or put in.');
  });

  it('names the first entry that is wrong, and ends with 1', async () => {
    const faults = [
      { kind: 'edited', from: 17, to: 17 },
      { kind: 'forged-anchor', from: 20, to: 22, line: 9 },
    ] as const;
    const verifyAudit = async () => ({ ...REPORT, ok: false, faults });
    const { code, printed, told } = await run(['verify'], { verifyAudit });
    expect(code).toBe(1);
    expect(printed).toContain('WRONG: entry 17: changed after it was stored.');
    expect(printed).toContain(
      'WRONG: entries 20 to 22: claimed by an anchor that none of our keys signed (line 9 of the anchors).',
    );
    expect(told.join()).toContain('from entry 17 on');
    const json = await run(['verify', '--json'], { verifyAudit });
    expect(json.code).toBe(1);
    expect(JSON.parse(json.printed.join('\n'))).toMatchObject({ ok: false, faults });
  });
});

describe('hub audit export', () => {
  it('takes days in Shanghai, with the last one whole, or instants', async () => {
    const periods: object[] = [];
    const exportAudit: Wiring['exportAudit'] = async (_config, period) => {
      periods.push(period);
      return 0;
    };
    await run(['export', '--since', '2026-11-01', '--until', '2026-11-02'], { exportAudit });
    await run(['export', '--since', '2026-11-01T00:00:00Z', '--until', '2026-11-01T01:00:00Z'], {
      exportAudit,
    });
    expect(periods).toEqual([
      { since: new Date('2026-10-31T16:00:00Z'), until: new Date('2026-11-02T16:00:00Z') },
      { since: new Date('2026-11-01T00:00:00Z'), until: new Date('2026-11-01T01:00:00Z') },
    ]);
    const { code, told } = await run(['export', '--since', 'monday', '--until', '2026-11-02'], {});
    expect([code, told.join()]).toEqual([2, expect.stringContaining('monday is no day')]);
  });
});
