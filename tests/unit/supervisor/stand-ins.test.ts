import { describe, expect, it } from 'vitest';
import { readConfig } from '../../../src/config/read-config.js';
import { standIns } from '../../../src/supervisor/stand-ins.js';

const REAL_GRID = { GRID_URL: 'https://grid.example', GRID_SECRET: 'the real secret of the grid' };
const PORTS = [5001, 5004, 5002, 5003, 5005];

describe('sandboxes', () => {
  it('stand in for every platform without an address', () => {
    const { platforms, forTheHub } = standIns(readConfig({}), PORTS);
    expect(platforms).toEqual(['grid', 'governance-app', 'court', 'public-account', 'text-message']);
    expect(forTheHub).toMatchObject({
      SANDBOXES: 'grid,governance-app,court,public-account,text-message',
      WECHAT_URL: 'http://127.0.0.1:5003',
      GRID_URL: 'http://127.0.0.1:5001',
      GOVERNANCE_URL: 'http://127.0.0.1:5004',
      COURT_URL: 'http://127.0.0.1:5002',
      SMS_URL: 'http://127.0.0.1:5005',
    });
  });

  it('share their secrets with the hub, and only with it', () => {
    const { forTheHub, forTheSandboxes } = standIns(readConfig({}), PORTS);
    expect(forTheSandboxes.GRID_SECRET).toBe(forTheHub.GRID_SECRET);
    expect(forTheHub.COURT_SECRET).not.toBe(forTheHub.GRID_SECRET);
    expect(standIns(readConfig({}), PORTS).forTheHub.GRID_SECRET).not.toBe(forTheHub.GRID_SECRET);
  });

  it('leave a real platform its address, and never learn its secret', () => {
    const { platforms, forTheHub, forTheSandboxes } = standIns(readConfig(REAL_GRID), PORTS);
    expect(platforms).toEqual(['governance-app', 'court', 'public-account', 'text-message']);
    expect(forTheHub).not.toHaveProperty('GRID_URL');
    expect(JSON.stringify(forTheSandboxes)).not.toContain(REAL_GRID.GRID_SECRET);
    expect(forTheSandboxes.GRID_URL).toBe('http://127.0.0.1:5001');
  });

  it('do not exist in production', () => {
    const config = readConfig({ NODE_ENV: 'production', MONGODB_URI: 'mongodb://db/hub' });
    expect(standIns(config, PORTS)).toMatchObject({
      platforms: [],
      forTheHub: { SANDBOXES: '' },
    });
  });

  it('listen on this machine when the hub listens everywhere', () => {
    expect(standIns(readConfig({ HOST: '0.0.0.0' }), [1, 2, 3, 4, 5]).forTheSandboxes.HOST).toBe('127.0.0.1');
  });
});
