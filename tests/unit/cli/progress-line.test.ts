import { describe, expect, it } from 'vitest';
import { progressLine } from '../../../src/cli/progress-line.js';

function shown(isTTY: boolean): string {
  let text = '';
  const line = progressLine({ isTTY, write: (more: string) => (text += more) });
  line.show({ phase: 'read', done: 0, total: 2 });
  line.show({ phase: 'read', done: 2, total: 2 });
  line.show({ phase: 'store', done: 1, total: 2 });
  line.end();
  line.end();
  return text;
}

describe('progress', () => {
  it('is a bar on a terminal, one line for each phase, ended once', () => {
    expect(shown(true)).toBe(
      [
        `\rread   [${' '.repeat(30)}] 0 of 2`,
        `\rread   [${'#'.repeat(30)}] 2 of 2`,
        `\nstore  [${'#'.repeat(15)}${' '.repeat(15)}] 1 of 2`,
        '\n',
      ].join(''),
    );
  });

  it('is a line for each phase where nobody can see a bar', () => {
    expect(shown(false)).toBe('hub: read …\nhub: store …\n');
  });
});
