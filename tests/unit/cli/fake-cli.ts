import type { Cli } from '../../../src/cli/cli.js';
import type { Wiring } from '../../../src/cli/wiring.js';
import { readConfig } from '../../../src/config/read-config.js';

/** What a command said, and a hub of which only the named parts exist. */
export function fakeCli(parts: Partial<Wiring> = {}, environment: Record<string, string> = {}) {
  const printed: string[] = [];
  const told: string[] = [];
  const missing = (name: string) => () => Promise.reject(new Error(`${name} was not expected to be used`));
  const wiring: Wiring = {
    serve: missing('serve'),
    work: missing('work'),
    sandbox: missing('sandbox'),
    subgraph: missing('subgraph'),
    store: missing('store'),
    ask: missing('ask'),
    importCorpus: missing('importCorpus'),
    fetchCorpus: missing('fetchCorpus'),
    compareCorpora: missing('compareCorpora'),
    describeArticle: missing('describeArticle'),
    listCorpora: missing('listCorpora'),
    chooseCorpus: missing('chooseCorpus'),
    exportFeedback: missing('exportFeedback'),
    learnCorpus: missing('learnCorpus'),
    retrieve: missing('retrieve'),
    verifyAudit: missing('verifyAudit'),
    exportAudit: missing('exportAudit'),
    rotateAuditKey: missing('rotateAuditKey'),
    anchorAudit: missing('anchorAudit'),
    pruneAudit: missing('pruneAudit'),
    issueToken: missing('issueToken'),
    addPartner: missing('addPartner'),
    listPartners: missing('listPartners'),
    rotatePartner: missing('rotatePartner'),
    revokePartner: missing('revokePartner'),
    rotateTokenKeys: missing('rotateTokenKeys'),
    ledgerColumns: missing('ledgerColumns'),
    importLedger: missing('importLedger'),
    importCodeList: missing('importCodeList'),
    listCodeLists: missing('listCodeLists'),
    listQueue: missing('listQueue'),
    retryWork: missing('retryWork'),
    dropWork: missing('dropWork'),
    users: missing('users'),
    demo: missing('demo'),
    sealingKeyStatus: missing('sealingKeyStatus'),
    rotateSealingKey: missing('rotateSealingKey'),
    retireSealingKey: missing('retireSealingKey'),
    migrate: missing('migrate'),
    benchmarks: missing('benchmarks'),
    bench: missing('bench'),
    faults: missing('faults'),
    storm: missing('storm'),
    simulate: missing('simulate'),
    printSchemas: missing('printSchemas'),
    printRights: missing('printRights'),
    ...parts,
  };
  const cli: Cli = {
    wiring,
    main: '/hub/main.js',
    config: () => readConfig(environment),
    print: (line) => void printed.push(line),
    tell: (line) => void told.push(line),
  };
  return { cli, printed, told };
}
