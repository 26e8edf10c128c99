import { globSync } from 'node:fs';
import { ROOT } from '../bootstrap/paths.mjs';
import { say } from '../bootstrap/say.mjs';

/**
 * Who may import whom: every place, from the bottom up, with the places it may import from. What a place may
 * import, those above it may import too.
 */
const MAY_IMPORT = {
  'embedded-store': [],
  config: [],
  logger: [],
  domain: [],
  policy: ['domain'],
  sealing: ['domain'],
  store: ['policy', 'sealing'],
  audit: ['store'],
  identity: ['store'],
  assistant: ['store'],
  documents: ['store'],
  services: ['audit', 'identity', 'assistant', 'documents'],
  adapters: ['domain'],
  schema: ['services'],
  jobs: ['services', 'adapters'],
  gateway: ['schema', 'jobs'],
  http: ['gateway'],
  supervisor: ['config', 'logger'],
  cli: ['http', 'supervisor'],
  main: ['cli', 'embedded-store'],
};

/** Where each place is, as a pattern on paths from the root of the checkout. */
const PATTERN_OF = {
  adapters: '^adapters/',
  jobs: '^jobs/',
  schema: '^schema/',
  config: '^src/config(/|\\.ts$)',
  logger: '^src/logger\\.ts$',
  // What main hands out to be wired lies beside it.
  main: '^src/(main|wiring)(/|\\.ts$)',
};

/** Checks the direction of imports, and that the tool has seen every file: it has been known to see none. */
export async function importDirection() {
  process.chdir(ROOT);
  const { cruise } = await import('dependency-cruiser');
  const { output } = await cruise(['src', 'schema', 'adapters', 'jobs'], {
    ruleSet: { forbidden: [...places().map(nothingElse), ...AMONG_EQUALS] },
    validate: true,
    exclude: { path: '^src/console/' },
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  });
  for (const { from, to, rule } of output.summary.violations) say(`${from} may not import ${to} (${rule.name})`);
  const files = globSync('{src,schema,adapters,jobs}/**/*.ts', { exclude: ['src/console/**', '**/node_modules'] });
  const seen = output.modules.filter(({ source }) => !source.includes('node_modules')).length;
  if (seen < files.length) say(`dependency-cruiser saw ${seen} modules, and there are ${files.length} files`);
  return output.summary.violations.length === 0 && seen >= files.length;
}

const AMONG_EQUALS = [
  {
    name: 'no-sideways-import-between-adapters',
    severity: 'error',
    from: { path: '^adapters/(?!kit/)([^/]+)/' },
    to: { path: '^adapters/[^/]+/', pathNot: '^adapters/(kit|$1)/' },
  },
  {
    name: 'no-sideways-import-between-subgraphs',
    severity: 'error',
    from: { path: '^schema/(?!kit/)([^/]+)/' },
    to: { path: '^schema/[^/]+/', pathNot: '^schema/(kit|terms|$1)/' },
  },
  {
    name: 'a-subgraph-uses-only-its-own-services',
    severity: 'error',
    from: { path: '^schema/([^/]+)/' },
    to: { path: '^src/services/[^/]+/', pathNot: '^src/services/$1/' },
  },
  {
    name: 'the-command-line-is-not-imported',
    severity: 'error',
    from: { pathNot: `${patternOf('main')}|${patternOf('cli')}` },
    to: { path: patternOf('cli') },
  },
];

function places() {
  return Object.keys(MAY_IMPORT);
}

function nothingElse(place) {
  const allowed = [...reach(place)].map(patternOf);
  return {
    name: `${place}-imports-only-what-lies-below`,
    severity: 'error',
    from: { path: patternOf(place) },
    to: { path: '^(src|schema|adapters|jobs|tests)/', pathNot: allowed.join('|') },
  };
}

function reach(place, found = new Set()) {
  if (!found.has(place)) {
    found.add(place);
    for (const below of MAY_IMPORT[place]) reach(below, found);
  }
  return found;
}

function patternOf(place) {
  return PATTERN_OF[place] ?? `^src/${place}/`;
}
