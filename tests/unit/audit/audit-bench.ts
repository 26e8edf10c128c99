import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Anchor } from '../../../src/audit/anchor.js';
import { defaultAnchorFile, type OpenAuditLog, openAuditLog } from '../../../src/audit/open-audit-log.js';
import { openSigningKeys, signingKeysFile } from '../../../src/audit/signing-keys-file.js';
import { type AuditReport, verifyAudit } from '../../../src/audit/verify-audit.js';
import type { AuditEntry } from '../../../src/store/audit/audit-entry.js';
import type { AuditRepository } from '../../../src/store/audit/audit-repository.js';
import { auditRepository } from '../../kit/audit-repository.js';
import { TestClock } from '../../kit/test-clock.js';
import { testStore } from '../../kit/test-store.js';

/** The longest that a timer takes: a bench looks when its test says so, and not when a slow machine has taken five seconds. */
const NEVER = 2 ** 31 - 1;

/** An audit log on a real store, with every way to tamper with it that somebody with the passwords has. */
export class AuditBench {
  readonly clock = new TestClock();
  readonly keysFile: string;
  readonly anchorFile: string;

  private constructor(
    private readonly store: Awaited<ReturnType<typeof testStore>>,
    readonly repository: AuditRepository,
  ) {
    this.keysFile = signingKeysFile(store.folder);
    this.anchorFile = defaultAnchorFile(store.folder);
  }

  static async open(): Promise<AuditBench> {
    const store = await testStore();
    const repository = auditRepository(store.connection);
    await repository.prepare();
    return new AuditBench(store, repository);
  }

  get folder(): string {
    return this.store.folder;
  }

  /** As a process of the hub would open it. */
  log(anchorFile = this.anchorFile): OpenAuditLog {
    const { repository, clock, folder } = this;
    return openAuditLog({
      repository,
      dataDir: folder,
      anchorFile,
      clock,
      lookEveryMs: NEVER,
      warn: () => undefined,
    });
  }

  /** The raw collection, past everything of ours. */
  get raw() {
    return this.store.connection.collection('audit');
  }

  async entries(): Promise<AuditEntry[]> {
    return (await this.raw.find().sort({ _id: 1 }).toArray()) as unknown as AuditEntry[];
  }

  async anchors(): Promise<Anchor[]> {
    const lines = (await readFile(this.anchorFile, 'utf8')).split('\n').filter((line) => line !== '');
    return lines.map((line) => JSON.parse(line) as Anchor);
  }

  /** Puts other documents in the place of all that are stored. */
  async replaceAll(documents: readonly object[]): Promise<void> {
    await this.raw.deleteMany({});
    if (documents.length > 0) await this.raw.insertMany(structuredClone([...documents]) as never[]);
  }

  async writeAnchors(anchors: readonly (Anchor | string)[]): Promise<void> {
    const lines = anchors.map((anchor) => (typeof anchor === 'string' ? anchor : JSON.stringify(anchor)));
    await writeFile(this.anchorFile, lines.map((line) => `${line}\n`).join(''));
  }

  async removeAnchors(): Promise<void> {
    await rm(this.anchorFile, { force: true });
  }

  /** Keeps a copy of the anchors elsewhere. */
  async copyAnchors(name: string): Promise<string> {
    const copy = join(this.folder, name);
    await writeFile(copy, await readFile(this.anchorFile));
    return copy;
  }

  verify(anchorFiles: readonly string[] = [this.anchorFile]): Promise<AuditReport> {
    return verifyAudit({
      repository: this.repository,
      anchorFiles,
      keys: openSigningKeys(this.keysFile, this.clock).publicKeys,
      wait: async () => false,
    });
  }

  close(): Promise<void> {
    return this.store.close();
  }
}
