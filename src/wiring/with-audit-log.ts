import { defaultAnchorFile, type OpenAuditLog, openAuditLog } from '../audit/open-audit-log.js';
import { signingKeysFile } from '../audit/signing-keys-file.js';
import type { Config } from '../config.js';
import { AuditRepository } from '../store/audit/audit-repository.js';
import { connectStore } from '../store/connect.js';
import { clockOf } from './process-parts.js';

/** The audit log as a command of the command line works with it. */
export interface AuditAtHand {
  readonly repository: AuditRepository;
  readonly anchorFile: string;
  readonly keysFile: string;
  /** Opens the log itself for just as long; whoever only reads does without. */
  withLog(work: (log: OpenAuditLog) => Promise<void>): Promise<void>;
}

const refuse = (): never => {
  throw new Error('no sealing keys are at hand here');
};

/** What a command records has no reason in free text, and what it reads stays sealed. */
const WITHOUT_KEYS = { seal: refuse, open: refuse };

/** Does something with the audit log on the store that the settings name. */
export async function withAuditLog<Result>(
  config: Config,
  work: (audit: AuditAtHand) => Promise<Result>,
): Promise<Result> {
  const { mongodbUri, dataDir, auditAnchorFile: anchorFile = defaultAnchorFile(dataDir) } = config;
  if (mongodbUri === undefined) throw new Error('MONGODB_URI is not set');
  const connection = await connectStore(mongodbUri);
  try {
    const repository = new AuditRepository(connection, WITHOUT_KEYS);
    await repository.prepare();
    const options = { repository, dataDir, anchorFile, clock: clockOf(config), warn: () => undefined };
    return await work({
      repository,
      anchorFile,
      keysFile: signingKeysFile(dataDir),
      async withLog(record) {
        const log = openAuditLog(options);
        await record(log).finally(() => log.close());
      },
    });
  } finally {
    await connection.close();
  }
}
