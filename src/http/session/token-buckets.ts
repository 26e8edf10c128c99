import type { Clock } from '../../domain/time/clock.js';

interface Bucket {
  tokens: number;
  filledAt: number;
}

const MOST_BUCKETS = 10_000;

/**
 * How often something may be tried (频率限制): so many times at once, and as often again in every minute, counted for
 * each key by itself.
 *
 * The counts are this process's own: with four processes behind one address it is four times as much. What must hold
 * over all processes is counted in the store, by the lock on the login name.
 */
export class TokenBuckets {
  private readonly buckets = new Map<string, Bucket>();

  constructor(
    private readonly perMinute: number,
    private readonly clock: Clock,
  ) {}

  /** Whether it may be tried once more now; if so, that is counted. */
  take(key: string): boolean {
    const now = this.clock.now().getTime();
    const bucket = this.buckets.get(key) ?? { tokens: this.perMinute, filledAt: now };
    const refill = (Math.max(0, now - bucket.filledAt) / 60_000) * this.perMinute;
    bucket.tokens = Math.min(this.perMinute, bucket.tokens + refill);
    bucket.filledAt = now;
    // Set anew, so that the ones not used for longest are in front.
    this.buckets.delete(key);
    this.buckets.set(key, bucket);
    const [longestUnused] = this.buckets.keys();
    if (this.buckets.size > MOST_BUCKETS && longestUnused !== undefined) this.buckets.delete(longestUnused);
    if (bucket.tokens < 1) return false;
    bucket.tokens -= 1;
    return true;
  }
}
