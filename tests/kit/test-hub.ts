import { join } from 'node:path';
import { pino } from 'pino';
import type { PlatformAdapter } from '../../adapters/port.js';
import type { EffectHandler } from '../../jobs/effect-handler.js';
import { effectHandlers } from '../../jobs/effect-handlers.js';
import { createEngine, type Engine } from '../../jobs/engine.js';
import { serveTurn } from '../../jobs/serve-turn.js';
import { watchPlatforms } from '../../jobs/watch-platforms.js';
import { createAssistant } from '../../src/assistant/create-assistant.js';
import { type OpenAuditLog, openAuditLog } from '../../src/audit/open-audit-log.js';
import type { SmsSender } from '../../src/domain/account/sms-sender.js';
import type { ChangeHints } from '../../src/domain/effects/change-hints.js';
import type { TurnAddress } from '../../src/domain/effects/waker.js';
import type { PlatformName } from '../../src/domain/platforms/platform-name.js';
import type { KeySource } from '../../src/sealing/key-source.js';
import type { ServiceContext } from '../../src/services/context.js';
import { FileVault } from '../../src/store/files/file-vault.js';
import { folderFileStore } from '../../src/store/files/folder-file-store.js';
import { openRepositories } from '../../src/store/repositories.js';
import { memoryChangeHints } from './memory-change-hints.js';
import { TestClock } from './test-clock.js';
import { testKeys } from './test-keys.js';
import { testStore } from './test-store.js';

/** The hub without its doors: real store, real services, real engine, and a clock that the test moves. */
export interface TestHub {
  readonly clock: TestClock;
  readonly services: ServiceContext;
  readonly hints: ChangeHints;
  readonly audit: OpenAuditLog;
  /** What its records are sealed with. */
  readonly keys: KeySource;
  /** What it keeps on this machine: keys, anchors. */
  readonly dataDir: string;
  readonly engine: Engine;
  /** Where the store's files are. */
  readonly storeFolder: string;
  /** Every wake-up that was sent, in order. */
  readonly wakeUps: TurnAddress[];
  /** Joins the platforms that these adapters speak to. */
  connect(adapters: readonly PlatformAdapter[]): void;
  /** Carries out all that is due, again and again until nothing is. */
  settle(): Promise<void>;
  /** Empties its books, but for the audit log: what a new hub has costs a hundred times as long. */
  forget(): Promise<void>;
  close(): Promise<void>;
}

export async function testHub(
  options: {
    adapters?: readonly PlatformAdapter[];
    handlers?: readonly EffectHandler[];
    smsSender?: SmsSender;
  } = {},
): Promise<TestHub> {
  const store = await testStore();
  const clock = new TestClock();
  const wakeUps: TurnAddress[] = [];
  const checkpoint = async () => {};
  const waker = {
    async wake(address: TurnAddress) {
      wakeUps.push(address);
    },
  };
  const { connection } = store;
  const keys = testKeys();
  const hints = memoryChangeHints();
  const repositories = await openRepositories({ connection, waker, clock, checkpoint, keys, hints });
  const assistant = createAssistant({ connection: store.connection, dataDir: store.folder, clock });
  const files = new FileVault(folderFileStore(join(store.folder, 'files')), repositories.sealer.keys);
  const audit = openAuditLog({
    repository: repositories.audit,
    dataDir: store.folder,
    clock,
    warn: () => undefined,
  });
  const services = { clock, repositories, checkpoint, assistant, audit, files };
  const adapters = new Map<PlatformName, PlatformAdapter>();
  const connect = (joined: readonly PlatformAdapter[]): void => {
    for (const [name, adapter] of watchPlatforms(joined, services)) adapters.set(name, adapter);
  };
  connect(options.adapters ?? []);
  const engine = createEngine({
    services,
    handlers: [...effectHandlers(services, adapters, options), ...(options.handlers ?? [])],
    logger: pino({ level: 'silent' }),
    leaseMs: 10_000,
    random: () => 0,
  });
  return {
    clock,
    services,
    hints,
    audit,
    keys,
    dataDir: store.folder,
    engine,
    storeFolder: store.folder,
    wakeUps,
    connect,
    async settle() {
      for (;;) {
        // What was woken until now is among what the books say is due.
        let carriedOut = wakeUps.length;
        const looked = [...engine.repositories.values()].map((one) => one.dueTurns(clock.now(), 1_000));
        const turns = (await Promise.all(looked)).flat();
        if (turns.length === 0) return;
        for (const turn of turns) await serveTurn(turn, engine);
        // What they woke is done before all the books are looked through once more.
        for (; carriedOut < wakeUps.length; carriedOut += 1) {
          const woken = wakeUps[carriedOut];
          if (woken) await serveTurn(woken, engine);
        }
      }
    },
    async forget() {
      const books = Object.values(connection.models).filter(
        (one) => !one.collection.name.startsWith('audit'),
      );
      await Promise.all(books.map((one) => one.deleteMany({})));
    },
    async close() {
      await audit.close();
      await store.close();
    },
  };
}
