import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { describe, expect, it } from 'vitest';
import { envExample } from '../../../src/config/env-example.js';
import { readConfig } from '../../../src/config/read-config.js';
import { variableName } from '../../../src/config/variable-name.js';
import { SETTINGS } from '../../../src/config.js';

const file = readFileSync(join(import.meta.dirname, '../../../.env.example'), 'utf8');

describe('.env.example', () => {
  it('is what the settings themselves say', () => {
    expect(file).toBe(envExample());
  });

  it('names every setting and no other', () => {
    const named = [...file.matchAll(/^# ([A-Z_]+)=/gm)].map(([, name]) => name);
    expect(named).toEqual(Object.keys(SETTINGS.shape).map(variableName));
  });

  it('says in one line what each is for', () => {
    for (const [setting, { description }] of Object.entries(SETTINGS.shape)) {
      expect(description, setting).toMatch(/^[^\n]+[.。]$/);
    }
  });

  it('changes nothing when every # is taken away', () => {
    const uncommented = file.replace(/^# (?=[A-Z_]+=)/gm, '');
    expect(readConfig(parseEnv(uncommented))).toEqual(readConfig({}));
  });
});
