import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { supported } from '../../../src/embedded-store/supported.js';

const suite = join(import.meta.dirname, '../../conformance/document-store');
const cases = readdirSync(suite)
  .map((file) => readFileSync(join(suite, file), 'utf8'))
  .join('\n');

/** Driver methods that send a command under another name. */
const sentBy: Record<string, RegExp> = {
  insert: /insertMany\(/,
  update: /updateOne\(/,
  delete: /deleteMany\(/,
  findAndModify: /findOneAndUpdate\(/,
  explain: /\.explain\(/,
  createIndexes: /createIndex\(/,
};

const commands = Object.keys(supported.commands);
const operators = [
  ...supported.topLevelQueryOperators,
  ...supported.queryOperators,
  ...supported.updateOperators,
  ...supported.pushModifiers,
  ...supported.stages,
  ...supported.accumulators,
];

describe('the table of what the document store speaks', () => {
  it.each(commands)('the command %s has a conformance case', (name) => {
    expect(cases).toMatch(sentBy[name] ?? new RegExp(`\\b${name}\\b`));
  });

  it.each([...new Set(operators)])('%s has a conformance case that uses it', (name) => {
    expect(cases).toMatch(new RegExp(`\\${name}'?\\b`));
  });

  it('lists no operator twice within one kind', () => {
    for (const list of [supported.queryOperators, supported.updateOperators, supported.stages]) {
      expect(new Set(list).size).toBe(list.length);
    }
  });
});
