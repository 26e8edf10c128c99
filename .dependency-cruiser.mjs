/**
 * The direction of imports, from the bottom of the house to the top: a room may import the rooms on lower floors,
 * and itself. Two rooms on one floor do not know each other.
 */
const FLOORS = [
  { domain: '^src/domain/' },
  { policy: '^src/policy/', sealing: '^src/sealing/', adapters: '^adapters/' },
  { store: '^src/store/' },
  {
    audit: '^src/audit/',
    identity: '^src/identity/',
    assistant: '^src/assistant/',
    documents: '^src/documents/',
  },
  { services: '^src/services/' },
  { schema: '^schema/', jobs: '^jobs/' },
  { gateway: '^src/gateway/' },
  { http: '^src/http/' },
  { supervisor: '^src/supervisor/', simulation: '^src/simulation/' },
  { cli: '^src/cli/' },
  // What main hands out to be wired lies beside it.
  { main: '^src/(main\\.ts|wiring/)' },
];

/** Rooms that lie apart from the floors, with the rooms that may import them. */
const APART = {
  settings: { path: '^src/config(\\.ts|/)', usedBy: ['jobs', 'http', 'supervisor', 'cli', 'main'] },
  logger: { path: '^src/logger\\.ts', usedBy: ['jobs', 'http', 'supervisor', 'cli', 'main'] },
  'embedded-store': { path: '^src/embedded-store/', usedBy: ['cli', 'main'] },
  // The demonstration tells its story over the public interfaces, as a stranger would.
  demo: { path: '^src/demo/', usedBy: ['cli', 'main'] },
  // Pages are bundled, and talk to the hub over HTTP.
  console: { path: '^src/console/', usedBy: [] },
};

/** A floor's room that may not use all that lies below it: adapters reach the store through the port alone. */
const BELOW_ONLY = {
  adapters: ['domain'],
  policy: ['domain'],
  sealing: ['domain'],
};

/** Rooms that would be below, and are reached through the room that owns them. */
const USED_ONLY_BY = {
  adapters: ['jobs', 'http', 'simulation', 'cli', 'main'],
};

const OURS = '^(src|schema|adapters|jobs|tests|bin)/';

/** The folders on each floor below the given one that a room may see. */
function mayImport(room, floor) {
  const below = FLOORS.slice(0, floor).flatMap((rooms) => Object.entries(rooms));
  const allowed = below
    .filter(([name]) => BELOW_ONLY[room]?.includes(name) ?? true)
    .filter(([name]) => USED_ONLY_BY[name]?.includes(room) ?? true)
    .map(([, path]) => path);
  const apart = Object.values(APART)
    .filter(({ usedBy }) => usedBy.includes(room))
    .map(({ path }) => path);
  return [...allowed, ...apart];
}

const floorRules = FLOORS.flatMap((rooms, floor) =>
  Object.entries(rooms).map(([room, path]) => ({
    name: `${room}-imports-downwards`,
    comment: `${room} may import only itself and what lies below it.`,
    severity: 'error',
    from: { path },
    to: { path: OURS, pathNot: [path, ...mayImport(room, floor)] },
  })),
);

const apartRules = Object.entries(APART).map(([room, { path }]) => ({
  name: `${room}-stands-alone`,
  comment: `${room} imports nothing of ours.`,
  severity: 'error',
  from: { path },
  to: { path: OURS, pathNot: path },
}));

const rulesWithinRooms = [
  {
    name: 'domain-is-pure',
    comment: 'The rules of the trade need no package and no I/O.',
    severity: 'error',
    from: { path: '^src/domain/' },
    to: { pathNot: '^src/domain/' },
  },
  {
    name: 'no-sideways-import-between-adapters',
    comment:
      'Adapters share the port and the kit, and never each other. Files beside them may start several.',
    severity: 'error',
    from: { path: '^adapters/([^/]+)/' },
    to: { path: '^adapters/', pathNot: ['^adapters/$1/', '^adapters/kit/', '^adapters/port\\.ts$'] },
  },
  {
    name: 'adapter-kit-knows-no-adapter',
    severity: 'error',
    from: { path: '^adapters/(kit/|port\\.ts)' },
    to: { path: '^adapters/', pathNot: ['^adapters/kit/', '^adapters/port\\.ts$'] },
  },
  {
    name: 'no-sideways-import-between-subgraphs',
    comment:
      'Subgraphs share the kit and the terms, and never each other. Files beside them may gather several.',
    severity: 'error',
    from: { path: '^schema/([^/]+)/' },
    to: { path: '^schema/', pathNot: ['^schema/$1/', '^schema/(kit|terms)/'] },
  },
  {
    name: 'schema-kit-knows-no-subgraph',
    severity: 'error',
    from: { path: '^schema/kit/' },
    to: { path: '^schema/', pathNot: '^schema/kit/' },
  },
  {
    name: 'subgraph-uses-its-own-services',
    comment:
      'A subgraph calls the use cases of its own owner; their context and the kinds of effects are shared.',
    severity: 'error',
    from: { path: '^schema/([^/]+)/' },
    to: {
      path: '^src/services/',
      pathNot: ['^src/services/$1/', '^src/services/effects/', '^src/services/context\\.ts$'],
    },
  },
];

const rulesEverywhere = [
  {
    name: 'no-cycle',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-unresolved-import',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'no-development-package-in-what-ships',
    comment: 'The console is bundled, so its packages need not be there when the hub runs.',
    severity: 'error',
    from: { path: '^(src|schema|adapters|jobs)/', pathNot: '^src/console/' },
    to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
  },
];

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [...floorRules, ...apartRules, ...rulesWithinRooms, ...rulesEverywhere],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
