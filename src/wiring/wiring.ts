import type { Logger } from 'pino';
import type { Wiring } from '../cli/wiring.js';
import type { Config } from '../config.js';

/** Every part of the hub, loaded when it is first asked for. */
export const wiring: Wiring = {
  async serve(config) {
    const { serve } = await import('./serve.js');
    return serve(config, await logOf('serve', config));
  },
  async work(config) {
    const { work } = await import('./work.js');
    return work(config, await logOf('work', config));
  },
  async sandbox(config) {
    const { sandbox } = await import('./sandbox.js');
    return sandbox(config);
  },
  async subgraph(config, name, port) {
    const { subgraph } = await import('./subgraph.js');
    return subgraph(name, port, config, await logOf(name, config));
  },
  async store(options) {
    const { store } = await import('./store.js');
    return store(options);
  },
  async ask(config, question, date) {
    const { ask } = await import('./assistant.js');
    return ask(config, question, date);
  },
  async importCorpus(config, path, corpus, onProgress) {
    const { importCorpus } = await import('./assistant.js');
    return importCorpus(config, path, corpus, onProgress);
  },
  async fetchCorpus(config, url, corpus, onProgress) {
    const { fetchCorpus } = await import('./assistant.js');
    return fetchCorpus(config, url, corpus, onProgress);
  },
  async compareCorpora(config, older, newer) {
    const { compareCorpora } = await import('./assistant.js');
    return compareCorpora(config, older, newer);
  },
  async describeArticle(config, request) {
    const { describeArticle } = await import('./assistant.js');
    return describeArticle(config, request);
  },
  async listCorpora(config) {
    const { listCorpora } = await import('./assistant.js');
    return listCorpora(config);
  },
  async chooseCorpus(config, name) {
    const { chooseCorpus } = await import('./assistant.js');
    return chooseCorpus(config, name);
  },
  async exportFeedback(config, print) {
    const { exportFeedback } = await import('./feedback.js');
    return exportFeedback(config, print);
  },
  async learnCorpus(config, request, onProgress) {
    const { learnCorpus } = await import('./assistant.js');
    return learnCorpus(config, request, onProgress);
  },
  async retrieve(config, request) {
    const { retrieve } = await import('./assistant.js');
    return retrieve(config, request);
  },
  async verifyAudit(config, copies) {
    const { verifyAudit } = await import('./audit.js');
    return verifyAudit(config, copies);
  },
  async exportAudit(config, period, print) {
    const { exportAudit } = await import('./audit.js');
    return exportAudit(config, period, print);
  },
  async rotateAuditKey(config) {
    const { rotateAuditKey } = await import('./audit.js');
    return rotateAuditKey(config);
  },
  async anchorAudit(config) {
    const { anchorAudit } = await import('./audit.js');
    return anchorAudit(config);
  },
  async pruneAudit(config) {
    const { pruneAudit } = await import('./audit.js');
    return pruneAudit(config);
  },
  async sealingKeyStatus(config) {
    const { sealingKeyStatus } = await import('./sealing-keys.js');
    return sealingKeyStatus(config);
  },
  async rotateSealingKey(config, family) {
    const { rotateSealingKey } = await import('./sealing-keys.js');
    return rotateSealingKey(config, family);
  },
  async retireSealingKey(config, id) {
    const { retireSealingKey } = await import('./sealing-keys.js');
    return retireSealingKey(config, id);
  },
  async migrate(config) {
    const { migrate } = await import('./migrate.js');
    return migrate(config, await logOf('migrate', config));
  },
  async issueToken(config, holder) {
    const { issueToken } = await import('./issue-token.js');
    return issueToken(config, { personId: `trial-${holder.role}`, ...holder });
  },
  async addPartner(config, partner) {
    const { add } = await import('./partners.js');
    return add(config, partner);
  },
  async listPartners(config) {
    const { list } = await import('./partners.js');
    return list(config);
  },
  async rotatePartner(config, id, overlapMs) {
    const { rotate } = await import('./partners.js');
    return rotate(config, id, overlapMs);
  },
  async revokePartner(config, id) {
    const { revoke } = await import('./partners.js');
    return revoke(config, id);
  },
  async rotateTokenKeys(config, emergency) {
    const { rotateKeys } = await import('./partners.js');
    return rotateKeys(config, emergency);
  },
  async importCodeList(config, file) {
    const { importFile } = await import('./code-lists.js');
    return importFile(config, file);
  },
  async listCodeLists(config) {
    const { list } = await import('./code-lists.js');
    return list(config);
  },
  async ledgerColumns(place) {
    const { columns } = await import('./ledger.js');
    return columns(place);
  },
  async importLedger(config, request) {
    const { run } = await import('./ledger.js');
    return run(config, request);
  },
  async listQueue(config) {
    const { list } = await import('./queue.js');
    return list(config);
  },
  async retryWork(config, id) {
    const { retry } = await import('./queue.js');
    return retry(config, id);
  },
  async dropWork(config, id, reason) {
    const { drop } = await import('./queue.js');
    return drop(config, id, reason);
  },
  async users(config, work) {
    const { users } = await import('./users.js');
    return users(config, work);
  },
  async demo(config, hub, run, print) {
    const { demo } = await import('./demo.js');
    return demo(config, hub, run, print);
  },
  async printSchemas() {
    const { printSchemas } = await import('../gateway/print-schemas.js');
    return printSchemas();
  },
  async printRights() {
    const { printRights } = await import('../../schema/print-rights.js');
    return printRights();
  },
  async benchmarks() {
    const { benchmarks } = await import('./measurements.js');
    return benchmarks();
  },
  async bench(name, print) {
    const { bench } = await import('./measurements.js');
    return bench(name, print);
  },
  async storm(options) {
    const { storm } = await import('./measurements.js');
    return storm(options);
  },
  async faults(times, print) {
    const { faults } = await import('./measurements.js');
    return faults(times, print);
  },
  async simulate(config, main, options) {
    const { runSimulation } = await import('./simulate.js');
    return runSimulation({ main, logger: await logOf('simulate', config) }, options);
  },
};

async function logOf(name: string, { logLevel, logFormat }: Config): Promise<Logger> {
  const { createLogger } = await import('../logger.js');
  return createLogger({
    name,
    level: logLevel,
    format: logFormat ?? (process.stderr.isTTY ? 'text' : 'json'),
  });
}
