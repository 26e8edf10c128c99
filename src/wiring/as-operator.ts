import { openAuditLog } from '../audit/open-audit-log.js';
import type { Config } from '../config.js';
import { createLogger } from '../logger.js';
import type { ServiceContext } from '../services/context.js';
import type { Operator } from '../services/identity/identity-events.js';
import { connectStore } from '../store/connect.js';
import { openRepositories } from '../store/repositories.js';
import { openSealingKeys } from './open-sealing-keys.js';
import { operator } from './operator.js';
import { clockOf } from './process-parts.js';

/** What a command works with that an operator gives on the machine itself (运维命令). */
export interface OperatorContext extends Pick<ServiceContext, 'clock' | 'repositories' | 'audit'> {
  /** Whoever is logged in to the machine. */
  readonly by: Operator;
}

/**
 * Does something in the document store in the name of whoever is logged in to the machine. No worker is woken: the
 * sweep finds what there is to do.
 */
export async function asOperator<Result>(
  config: Config,
  work: (context: OperatorContext) => Promise<Result>,
): Promise<Result> {
  if (config.mongodbUri === undefined) throw new Error('MONGODB_URI is not set');
  const connection = await connectStore(config.mongodbUri);
  try {
    const logger = createLogger({ name: 'hub', level: config.logLevel, format: config.logFormat ?? 'text' });
    const clock = clockOf(config);
    const repositories = await openRepositories({
      connection,
      keys: await openSealingKeys(connection, config, { clock, logger }),
      waker: { wake: async () => {} },
      checkpoint: async () => {},
    });
    const audit = openAuditLog({
      repository: repositories.audit,
      dataDir: config.dataDir,
      anchorFile: config.auditAnchorFile,
      clock,
      warn: (trouble) => logger.error({ from: 'audit' }, trouble),
    });
    try {
      return await work({ clock, repositories, audit, by: operator() });
    } finally {
      await audit.close();
    }
  } finally {
    await connection.close();
  }
}
