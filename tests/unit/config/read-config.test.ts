import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../../src/config/read-config.js';
import { SettingsError } from '../../../src/config/settings-error.js';
import { anyText } from '../../kit/any-text.js';

function faultsOf(environment: Record<string, string>): readonly string[] {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.faults;
    throw error;
  }
}

describe('the settings', () => {
  it('are complete without any environment, and stay on this machine', () => {
    expect(readConfig({})).toMatchObject({
      host: '127.0.0.1',
      port: 4000,
      dataDir: 'data',
      nodeEnv: 'development',
      restartsPerMinute: 5,
      subgraphUrls: {},
      sandboxes: [],
    });
  });

  it('take an empty variable for one that is not set', () => {
    expect(readConfig({ PORT: '', MONGODB_URI: '  ' })).toEqual(readConfig({}));
  });

  it('ignore variables that are not theirs', () => {
    expect(readConfig({ PATH: '/bin', npm_config_port: '1' })).toEqual(readConfig({}));
  });

  it('read the addresses of subgraphs by name', () => {
    const { subgraphUrls } = readConfig({
      SUBGRAPH_URLS: 'court=http://localhost:4001/graphql, grid=https://grid.example/graphql',
      SUBGRAPH_KEY: 'k'.repeat(32),
    });
    expect(subgraphUrls).toEqual({
      court: 'http://localhost:4001/graphql',
      grid: 'https://grid.example/graphql',
    });
  });

  it('accept the address of a replica set', () => {
    const uri = 'mongodb://a:27017,b:27017/hub?replicaSet=rs0';
    expect(readConfig({ MONGODB_URI: uri }).mongodbUri).toBe(uri);
  });

  it('take the address that the hub is known by without the slash at its end', () => {
    expect(readConfig({ PUBLIC_URL: 'https://hub.example.gov.cn/' }).publicUrl).toBe(
      'https://hub.example.gov.cn',
    );
  });

  it.each([
    [
      'PUBLIC_URL',
      'https://hub.example/path',
      'PUBLIC_URL is "https://hub.example/path", but must be an address',
    ],
    [
      'PUBLIC_URL',
      'https://me@hub.example',
      'PUBLIC_URL is "https://me@hub.example", but must be an address',
    ],
    [
      'PUBLIC_URL',
      'ftp://hub.example',
      'PUBLIC_URL is "ftp://hub.example", but must be an address of scheme',
    ],
    ['PORT', '65536', 'PORT is "65536", but must be a whole number from 0 to 65535'],
    ['PORT', '80.5', 'PORT is "80.5", but must be a whole number from 0 to 65535'],
    ['PORT', '-1', 'PORT is "-1", but must be a whole number from 0 to 65535'],
    ['PORT', '0x50', 'PORT is "0x50", but must be a whole number from 0 to 65535'],
    ['HOST', 'http://here', 'HOST is "http://here", but must be a host name or an IP address'],
    ['NODE_ENV', 'prod', 'NODE_ENV is "prod", but must be one of development, test, production'],
    ['GRID_URL', 'grid', 'GRID_URL is "grid", but must be an address that begins with http:// or https://'],
    ['SUBGRAPH_URLS', 'court', 'SUBGRAPH_URLS is "court", but must be name=http://… pairs'],
    [
      'SANDBOXES',
      'wechat',
      'SANDBOXES is "wechat", but must be some of grid, governance-app, court, public-account',
    ],
    [
      'REDIS_URL',
      'http://x',
      'REDIS_URL (not shown) must be an address that begins with redis:// or rediss://',
    ],
  ])('refuse %s=%s in words', (name, value, line) => {
    const [fault, ...others] = faultsOf({ [name]: value, GRID_SECRET: 's'.repeat(16) }).filter((each) =>
      each.startsWith(name),
    );
    expect(fault).toContain(line);
    expect(others).toEqual([]);
  });

  it('name every wrong one, in one line each', () => {
    const faults = faultsOf({ PORT: 'x', LOG_LEVEL: 'loud', LEASE_MS: '1' });
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual(['PORT', 'LOG_LEVEL', 'LEASE_MS']);
    expect(faults.join('')).not.toContain('\n');
  });

  it.each(['MONGODB_URI', 'REDIS_URL', 'GRID_SECRET', 'COURT_SECRET', 'SUBGRAPH_KEY'])(
    'never show what %s holds',
    (name) => {
      const faults = faultsOf({ [name]: 'hunter2' });
      expect(faults).not.toEqual([]);
      expect(faults.join('\n')).not.toContain('hunter2');
    },
  );

  it.each([
    ['an address without its secret', { GRID_URL: 'http://grid.example' }, 'GRID_SECRET goes with GRID_URL'],
    ['a secret without its address', { COURT_SECRET: 's'.repeat(16) }, 'COURT_SECRET (not shown) goes with'],
    ['subgraphs without a key', { SUBGRAPH_URLS: 'grid=http://localhost:1' }, 'SUBGRAPH_KEY must be set'],
    ['production without a store', { NODE_ENV: 'production' }, 'MONGODB_URI must be set in production'],
    [
      'a fault control that is not on this machine',
      { FAULT_CONTROL_URL: 'http://192.168.1.9:1' },
      'must be on this machine',
    ],
  ])('refuse %s', (_, environment, line) => {
    expect(faultsOf(environment).join('\n')).toContain(line);
  });

  it.each([
    ['TEST_CLOCK_FILE', 'clock'],
    ['FAULT_CONTROL_URL', 'http://127.0.0.1:1'],
    ['SANDBOXES', 'grid'],
  ])('refuse %s in production', (name, value) => {
    const production = { NODE_ENV: 'production', MONGODB_URI: 'mongodb://db/hub' };
    expect(faultsOf(production)).toEqual([]);
    expect(faultsOf({ ...production, [name]: value }).join('\n')).toMatch(
      new RegExp(`^${name}.*refused in production`),
    );
  });

  it('are refused as a SettingsError whatever is written into them, and never by another error', () => {
    const names = ['PORT', 'HOST', 'SUBGRAPH_URLS', 'SANDBOXES', 'GRID_URL', 'MONGODB_URI', 'LEASE_MS'];
    fc.assert(
      fc.property(fc.constantFrom(...names), anyText(), (name, value) => {
        expect(faultsOf({ [name]: value }).every((fault) => !fault.includes('\n'))).toBe(true);
      }),
    );
  });
});
