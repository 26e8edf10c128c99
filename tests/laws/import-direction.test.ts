import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ICruiseResult } from 'dependency-cruiser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CRUISED, cruiseTree, importRules } from './kit/cruise-tree.js';
import { importPicture } from './kit/import-picture.js';
import { repositoryFiles } from './kit/repository-files.js';
import { ROOT } from './kit/root.js';

const sources = () => repositoryFiles(...CRUISED).filter((path) => /\.tsx?$/.test(path));

const violations = ({ summary }: ICruiseResult) =>
  summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`).sort();

describe('the direction of imports', () => {
  let house: ICruiseResult;

  beforeAll(async () => {
    house = await cruiseTree(ROOT);
  });

  it('goes downwards only, without cycles and without development packages', () => {
    expect(violations(house)).toEqual([]);
  });

  it('is judged over every source file', () => {
    const seen = new Set(house.modules.map(({ source }) => source));
    expect(sources().length).toBeGreaterThan(200);
    expect(sources().filter((file) => !seen.has(file))).toEqual([]);
  });

  it('is shown as it is by the picture in docs/ARCHITECTURE.md', () => {
    const architecture = readFileSync(join(ROOT, 'docs/ARCHITECTURE.md'), 'utf8');
    const drawn = /<!-- imports -->\s*```mermaid\n([\s\S]*?)\n```/.exec(architecture)?.[1];
    expect(drawn).toBe(importPicture(house));
  });
});

/** A house in which every rule is broken once: file, and what it imports. */
const CROOKED: Readonly<Record<string, readonly string[]>> = {
  'src/domain/rule.ts': ['../store/shelf.js', 'node:fs'],
  'src/domain/chicken.ts': ['./egg.js'],
  'src/domain/egg.ts': ['./chicken.js'],
  'src/policy/table.ts': ['../domain/rule.js', '../sealing/key.js'],
  'src/sealing/key.ts': ['./nowhere.js'],
  'src/store/shelf.ts': ['../policy/table.js', '../services/verb.js'],
  'src/services/verb.ts': ['../store/shelf.js', '../../adapters/grid/adapter.js'],
  'src/services/court/verb.ts': [],
  'src/embedded-store/server.ts': ['../domain/egg.js'],
  'src/logger.ts': ['./domain/egg.js'],
  'src/http/door.ts': ['../logger.js', '../cli/command.js'],
  'src/cli/command.ts': ['../embedded-store/server.js'],
  'src/console/page.ts': ['../domain/egg.js'],
  'adapters/port.ts': ['../src/domain/egg.js'],
  'adapters/kit/client.ts': ['../court/adapter.js'],
  'adapters/grid/adapter.ts': [
    '../port.js',
    '../kit/client.js',
    '../court/adapter.js',
    '../../src/store/shelf.js',
  ],
  'adapters/court/adapter.ts': [],
  'schema/kit/build.ts': ['../grid/subgraph.js'],
  'schema/grid/subgraph.ts': ['../kit/build.js', '../court/subgraph.js', '../../src/services/court/verb.js'],
  'schema/court/subgraph.ts': ['../../jobs/worker.js'],
  'jobs/worker.ts': ['../tests/helper.js', 'hammer'],
  'node_modules/hammer/index.js': [],
  'tests/helper.ts': [],
};

describe('the rooms of the house', () => {
  it('have a rule each, so that nothing lies where no rule reaches', async () => {
    const rooms = (await importRules()).filter(({ name = '' }) =>
      /-(imports-downwards|stands-alone)$/.test(name),
    );
    const patterns = rooms.flatMap(({ from }) => ('path' in from ? [from.path ?? []] : []).flat());
    const outside = sources().filter((file) => !patterns.some((pattern) => new RegExp(pattern).test(file)));
    expect(outside).toEqual([]);
  });
});

describe('the rules on the direction of imports, tried on a crooked house', () => {
  const tree = mkdtempSync(join(tmpdir(), 'crooked-house-'));
  let found: string[];

  beforeAll(async () => {
    for (const [path, imports] of Object.entries(CROOKED)) {
      mkdirSync(dirname(join(tree, path)), { recursive: true });
      const lines = imports.map((from, index) => `import * as i${index} from '${from}';\nvoid i${index};\n`);
      writeFileSync(join(tree, path), `${lines.join('')}export const here = 1;\n`);
    }
    writeFileSync(join(tree, 'package.json'), '{"type":"module","devDependencies":{"hammer":"1.0.0"}}');
    found = violations(await cruiseTree(tree));
  });

  afterAll(() => rmSync(tree, { recursive: true }));

  it.each([
    'domain-imports-downwards: src/domain/rule.ts → src/store/shelf.ts',
    'domain-is-pure: src/domain/rule.ts → fs',
    'no-cycle: src/domain/chicken.ts → src/domain/egg.ts',
    'policy-imports-downwards: src/policy/table.ts → src/sealing/key.ts',
    'no-unresolved-import: src/sealing/key.ts → ./nowhere.js',
    'store-imports-downwards: src/store/shelf.ts → src/services/verb.ts',
    'services-imports-downwards: src/services/verb.ts → adapters/grid/adapter.ts',
    'embedded-store-stands-alone: src/embedded-store/server.ts → src/domain/egg.ts',
    'logger-stands-alone: src/logger.ts → src/domain/egg.ts',
    'http-imports-downwards: src/http/door.ts → src/cli/command.ts',
    'console-stands-alone: src/console/page.ts → src/domain/egg.ts',
    'adapter-kit-knows-no-adapter: adapters/kit/client.ts → adapters/court/adapter.ts',
    'no-sideways-import-between-adapters: adapters/grid/adapter.ts → adapters/court/adapter.ts',
    'adapters-imports-downwards: adapters/grid/adapter.ts → src/store/shelf.ts',
    'schema-kit-knows-no-subgraph: schema/kit/build.ts → schema/grid/subgraph.ts',
    'no-sideways-import-between-subgraphs: schema/grid/subgraph.ts → schema/court/subgraph.ts',
    'subgraph-uses-its-own-services: schema/grid/subgraph.ts → src/services/court/verb.ts',
    'schema-imports-downwards: schema/court/subgraph.ts → jobs/worker.ts',
    'jobs-imports-downwards: jobs/worker.ts → tests/helper.ts',
    'no-development-package-in-what-ships: jobs/worker.ts → node_modules/hammer/index.js',
  ])('name %s', (violation) => {
    expect(found).toContain(violation);
  });

  it('name nothing that is as it should be', () => {
    const straight = [
      'src/policy/table.ts → src/domain/rule.ts',
      'src/http/door.ts → src/logger.ts',
      'src/cli/command.ts → src/embedded-store/server.ts',
    ];
    expect(found.filter((violation) => straight.some((edge) => violation.endsWith(edge)))).toEqual([]);
  });
});
