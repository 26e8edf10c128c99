import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findLiveHub } from '../../../src/supervisor/live-hub.js';
import { markOf } from '../../../src/supervisor/process-mark.js';
import { RunFile, type RunState } from '../../../src/supervisor/run-file.js';
import { Supervisor } from '../../../src/supervisor/supervisor.js';

let folder: string;
let file: RunFile;

const me = markOf(process.pid) ?? { pid: process.pid };
const nobody = { ...me, pid: 2 ** 30 };
const state = (change: Partial<RunState> = {}): RunState => ({
  hub: me,
  state: 'ready',
  processes: {},
  addresses: {
    http: 'http://127.0.0.1:4000',
    store: 'mongodb://127.0.0.1:5/hub',
    redis: 'redis://127.0.0.1:6',
    'grid-sandbox': 'http://127.0.0.1:7',
  },
  ...change,
});

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hub-run-file-'));
  file = new RunFile(folder);
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a data folder', () => {
  const supervisor = () =>
    new Supervisor({ runFile: file, restartsPerMinute: 0, stopWithinMs: 100, tell: () => undefined });

  it('belongs to the first hub that claims it', () => {
    expect(file.claim(state())).toBe(true);
    expect(file.claim(state({ hub: nobody }))).toBe(false);
    expect(file.read()?.hub).toEqual(me);
  });

  it('is refused to a second hub, with the address of the first', async () => {
    file.claim(state());
    await expect(supervisor().claimFolder()).rejects.toThrow(
      `a hub is already running on ${folder} (http://127.0.0.1:4000, process ${process.pid})`,
    );
  });

  it('is taken over from a hub that is gone', async () => {
    file.claim(state({ hub: nobody }));
    await supervisor().claimFolder();
    expect(file.read()).toMatchObject({ hub: me, state: 'starting' });
  });

  it('is taken over when what is written there makes no sense', async () => {
    writeFileSync(join(folder, 'run.json'), '{"hub": ');
    await supervisor().claimFolder();
    expect(file.read()?.hub).toEqual(me);
  });

  it('is not taken from a hub that claimed it in the meantime', () => {
    const gone = state({ hub: nobody });
    file.claim(state());
    file.removeIf(gone);
    expect(file.read()?.hub).toEqual(me);
  });

  it('shows the addresses to its owner alone, and leaves no drafts', () => {
    file.claim(state());
    file.write(state({ state: 'starting' }));
    expect(statSync(join(folder, 'run.json')).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['run.json']);
  });
});

describe('another command', () => {
  it('finds the addresses of the hub that is running', () => {
    file.claim(state());
    expect(findLiveHub(folder)).toEqual({
      pid: process.pid,
      ready: true,
      url: 'http://127.0.0.1:4000',
      mongodbUri: 'mongodb://127.0.0.1:5/hub',
      redisUrl: 'redis://127.0.0.1:6',
      sandboxes: { grid: 'http://127.0.0.1:7' },
    });
  });

  it('sees that it is still starting', () => {
    file.claim(state({ state: 'starting', addresses: {} }));
    expect(findLiveHub(folder)).toEqual({ pid: process.pid, ready: false, sandboxes: {} });
  });

  it.each([
    ['nothing was ever started', () => undefined],
    ['the hub is gone', () => file.claim(state({ hub: nobody }))],
  ])('finds none when %s', (_, prepare) => {
    prepare();
    expect(findLiveHub(folder)).toBeUndefined();
  });
});
