import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withStore } from '../../../src/cli/with-store.js';
import { markOf } from '../../../src/supervisor/process-mark.js';
import { RunFile, type RunState } from '../../../src/supervisor/run-file.js';
import { fakeCli } from './fake-cli.js';

let folder: string;
const environment = () => ({ DATA_DIR: folder });
const hubRuns = (state: RunState['state'], addresses: RunState['addresses']) =>
  new RunFile(folder).claim({
    hub: markOf(process.pid) ?? { pid: 0 },
    state,
    processes: {},
    addresses,
  });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hub-with-store-'));
  vi.stubEnv('PATH', folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

describe('a command that needs the document store', () => {
  it('takes the one that the settings name', async () => {
    hubRuns('ready', { store: 'mongodb://live/hub' });
    const { cli } = fakeCli({}, { ...environment(), MONGODB_URI: 'mongodb://named/hub' });
    expect(await withStore(cli, async ({ mongodbUri }) => mongodbUri)).toBe('mongodb://named/hub');
  });

  it('takes that of the hub which is running on its data folder', async () => {
    hubRuns('ready', { store: 'mongodb://live/hub' });
    const { cli } = fakeCli({}, environment());
    expect(await withStore(cli, async ({ mongodbUri }) => mongodbUri)).toBe('mongodb://live/hub');
  });

  it('asks for patience while that hub is starting', async () => {
    hubRuns('starting', {});
    const { cli } = fakeCli({}, environment());
    await expect(withStore(cli, async () => 1)).rejects.toThrow('still starting');
  });

  it('starts the folder’s own for as long as it needs it, and stops it also when it fails', async () => {
    const steps: string[] = [];
    const { cli } = fakeCli(
      {
        store: async ({ file }) => {
          steps.push(`start ${file}`);
          return {
            addresses: { store: 'mongodb://own/hub' },
            close: async () => void steps.push('stop'),
          };
        },
      },
      environment(),
    );
    const failing = withStore(cli, async ({ mongodbUri }) => {
      steps.push(`use ${mongodbUri}`);
      throw new Error('no luck');
    });
    await expect(failing).rejects.toThrow('no luck');
    expect(steps).toEqual([`start ${join(folder, 'store', 'store.db')}`, 'use mongodb://own/hub', 'stop']);
  });
});
