import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { Redis } from 'ioredis';
import type { AuditReport } from '../../src/audit/verify-audit.js';
import type { CheckpointName } from '../../src/domain/effects/checkpoint.js';
import { eventually } from '../kit/eventually.js';
import { MAIN, type ProcessName, RunningHub } from '../kit/running-hub.js';
import type { CorrectionRound } from './correction-rounds.js';
import { FaultControl } from './fault-control.js';
import type { MergeRound } from './merge-rounds.js';
import { persist } from './persist.js';
import { playCorrection } from './play-correction.js';
import { playMerge } from './play-merge.js';
import { playRound } from './play-round.js';

/** What goes wrong in a round: a process is killed, Redis is emptied, or both, so that no wake-up is left. */
export type Fault = ProcessName | 'flushall' | 'flushall, work';

/** A running hub on which stories are played while things go wrong (故障台). */
export class FaultBench {
  private rounds = 0;

  private constructor(
    readonly hub: RunningHub,
    private readonly control: FaultControl,
  ) {}

  static async start(): Promise<FaultBench> {
    const control = await FaultControl.listen();
    const hub = await RunningHub.start({
      FAULT_CONTROL_URL: control.url,
      SWEEP_EVERY_MS: '1000',
      PULL_EVERY_MS: '1000',
      LEASE_MS: '1000',
      JOB_LOCK_MS: '1000',
      RESTARTS_PER_MINUTE: '1000',
    });
    return new FaultBench(hub, control);
  }

  /**
   * Plays one dispute through the whole loop; when the point is passed for the nth time, the fault happens there.
   *
   * @throws Error naming the promise that was broken
   */
  async round(point: CheckpointName, fault: Fault, nth: number): Promise<void> {
    this.rounds += 1;
    this.control.arm(point, nth, () => this.strike(fault));
    await playRound(this.hub, `${point}-${fault}-${this.rounds}`);
    if (!this.control.sprung) throw new Error(`${point} was not passed ${nth} times: nothing was tested`);
  }

  /**
   * Plays two reports of one quarrel until they are merged, and takes them apart; during one or the other, or each, the worker
   * is killed.
   *
   * @throws Error naming the promise that was broken
   */
  merging(rounds: readonly MergeRound[]): Promise<void> {
    return this.killing(rounds, (beforePhase) => playMerge(this.hub, this.rounds, beforePhase));
  }

  /**
   * Plays a correction from the request to the record and to the court; in one phase or the other, or each, the worker is killed.
   *
   * @throws Error naming the promise that was broken
   */
  correcting(rounds: readonly CorrectionRound[]): Promise<void> {
    return this.killing(rounds, (beforePhase) => playCorrection(this.hub, this.rounds, beforePhase));
  }

  /** What `hub audit verify` says of the audit log that was written meanwhile, as soon as it holds. */
  async verifiedAudit(): Promise<AuditReport> {
    const { dataDir } = this.hub;
    const { MONGODB_URI: _store, ...environment } = process.env;
    return eventually('an audit log that holds', async () => {
      const { status, stdout } = spawnSync(process.execPath, [MAIN, 'audit', 'verify', '--json'], {
        env: { ...environment, NODE_ENV: 'test', DATA_DIR: dataDir },
        encoding: 'utf8',
      });
      return status === 0 ? (JSON.parse(stdout) as AuditReport) : undefined;
    });
  }

  /** What the hub wrote, to be shown when a round failed. */
  get log(): string {
    return this.hub.log;
  }

  async stop(): Promise<void> {
    await this.hub.stop();
    await this.control.close();
  }

  /** Kills the worker in each phase that has a round; a phase ends when that has happened. */
  private async killing<Round extends MergeRound | CorrectionRound>(
    rounds: readonly Round[],
    play: (beforePhase: (phase: Round['during']) => Promise<void>) => Promise<void>,
  ): Promise<void> {
    this.rounds += 1;
    let armed: Round | undefined;
    const killed = () =>
      persist('the fault', async () => {
        if (armed) assert(this.control.sprung, `${armed.point} was not passed ${armed.nth} times`);
      });
    await play(async (phase) => {
      await killed();
      armed = rounds.find(({ during }) => during === phase);
      if (armed) this.control.arm(armed.point, armed.nth, () => this.strike('work'));
    });
    await killed();
  }

  private async strike(fault: Fault): Promise<void> {
    if (fault !== 'flushall' && fault !== 'flushall, work') return this.hub.kill(fault);
    const redis = new Redis(this.hub.address('redis'));
    await redis.flushall();
    redis.disconnect();
    if (fault === 'flushall, work') this.hub.kill('work');
  }
}
