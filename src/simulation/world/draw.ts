import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/**
 * What chance decides (随机抽取), and the seed decides for it: the same seed and name draw the same again, whatever is
 * drawn elsewhere.
 */
export class Draw {
  readonly #generator;

  /** @param name what is drawn, so that one more kind of event does not change all others */
  constructor(seed: number, name: string) {
    this.#generator = xoroshiro128plus(hash(`${seed}/${name}`));
  }

  /** Both ends included. */
  int(from: number, to: number): number {
    return uniformInt(this.#generator, from, to);
  }

  /** @param share from 0 to 1 */
  chance(share: number): boolean {
    return uniformFloat64(this.#generator) < share;
  }

  /** @throws RangeError for an empty list */
  pick<One>(list: readonly One[]): One {
    const one = list[this.int(0, list.length - 1)];
    if (one === undefined) throw new RangeError('nothing to pick from');
    return one;
  }

  /** How often something happens that happens `mean` times on average. */
  count(mean: number): number {
    let count = 0;
    for (let left = Math.exp(-mean), product = uniformFloat64(this.#generator); product > left; count += 1) {
      product *= uniformFloat64(this.#generator);
    }
    return count;
  }
}

/** FNV-1a, 32 bits, and then mixed: the generator begins near its seed, and names that are alike must not draw alike. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const char of text) value = Math.imul(value ^ (char.codePointAt(0) ?? 0), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return value ^ (value >>> 16);
}
