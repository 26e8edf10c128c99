import { type ModelAllowance, type ModelLimits, mostTokens } from '../../domain/assistant/model-limits.js';
import type { ModelCall, ModelTask } from '../../domain/assistant/model-run.js';
import { dayInShanghai } from '../../domain/law/day-in-shanghai.js';
import type { Clock } from '../../domain/time/clock.js';
import type { ModelUsageRepository } from '../../store/assistant/model-usage-repository.js';
import type { LanguageModel } from './language-model.js';
import { TASKS } from './tasks.js';

/** A model that may be asked, and how much. */
export interface ModelAccess {
  readonly model: LanguageModel;
  readonly usage: ModelUsageRepository;
  readonly limits: ModelLimits;
  /** How long it may take for all that is asked of it about one question, in milliseconds. */
  readonly timeoutMs: number;
  readonly clock: Clock;
}

/**
 * What one question may ask of a model (模型调用). Each request is paid for before it is sent; after the first that fails
 * nothing more is asked, so that nobody waits for a model that is ill.
 */
export class ModelCalls {
  private readonly made: ModelCall[] = [];
  private ended = false;
  private spentMs = 0;

  constructor(
    private readonly access: ModelAccess,
    private readonly personId: string,
  ) {}

  /** All that was asked so far, in order. */
  get calls(): readonly ModelCall[] {
    return this.made;
  }

  /**
   * Asks once, and has what was said read.
   *
   * @param read makes something of it; undefined for what is of no use
   * @returns undefined where there is nothing of use
   */
  async ask<Result>(
    task: ModelTask,
    material: unknown,
    read: (said: string) => Result | undefined,
  ): Promise<Result | undefined> {
    if (this.ended) return undefined;
    const { call, result } = await this.attempt(task, JSON.stringify(material), read);
    this.made.push(call);
    this.ended = call.failed !== undefined;
    return result;
  }

  private async attempt<Result>(
    name: ModelTask,
    material: string,
    read: (said: string) => Result | undefined,
  ): Promise<{ call: ModelCall; result?: Result | undefined }> {
    const { model, usage, limits, timeoutMs, clock } = this.access;
    const withinMs = Math.floor(timeoutMs - this.spentMs);
    if (withinMs <= 0) return { call: { task: name, failed: 'out-of-time', tokens: 0 } };
    const request = { ...TASKS[name], material, withinMs };
    const day = dayInShanghai(clock.now());
    // A sign takes about a token, sometimes two.
    const reserved = Math.ceil((request.task.length + material.length) * 1.2) + request.mostTokens;
    if (!(await usage.take(this.personId, day, reserved, mostTokens(limits)))) {
      return { call: { task: name, failed: 'limit-reached', tokens: 0 } };
    }
    await model.ready();
    const sentAt = performance.now();
    const reply = await model.ask(request);
    this.spentMs += performance.now() - sentAt;
    if ('failed' in reply) {
      // What a request took that was not answered is not known; what never left took nothing.
      if (reply.failed === 'resting' || reply.failed === 'unreachable') {
        await usage.settle(this.personId, day, reserved);
        return { call: { task: name, failed: reply.failed, tokens: 0 } };
      }
      return { call: { task: name, failed: reply.failed, tokens: reserved } };
    }
    const tokens = reply.tokensIn + reply.tokensOut;
    await usage.settle(this.personId, day, reserved - tokens);
    const result = read(reply.text);
    const call = { task: name, said: reply.text, tokens };
    return result === undefined ? { call: { ...call, failed: 'of-no-use' } } : { call, result };
  }
}

/** What a person has left of a model today (剩余额度). */
export async function allowanceOf(
  personId: string,
  { usage, limits, clock }: ModelAccess,
): Promise<ModelAllowance> {
  const day = dayInShanghai(clock.now());
  const tokens = Math.max(0, mostTokens(limits) - (await usage.used(personId, day)));
  return { day, tokens, cost: Math.floor((tokens * limits.pricePerMillion) / 1_000_000) };
}
