import type { Effect } from './effect.js';
import type { IN_HOUSE } from './turn-of.js';

/**
 * A kind of effect: its name and the shape of what it carries. A service emits it, a job handles it; this is
 * all the two have in common.
 */
export class EffectKind<Payload extends object> {
  /**
   * @param turn said of what touches the hub's own records alone, may be done again at any time and waits for nobody. Lanes
   * are of such kinds, or of others, never of both.
   */
  constructor(
    readonly name: string,
    private readonly turn?: typeof IN_HOUSE,
  ) {}

  /** A new effect of this kind. `key` must be unique within the document and stable for one decision. */
  emit(at: { lane: string; key: string; notBefore: Date }, payload: Payload): Effect {
    return {
      id: `${this.name}:${at.key}`,
      lane: at.lane,
      ...(this.turn ? { turn: this.turn } : {}),
      kind: this.name,
      payload: payload as Readonly<Record<string, unknown>>,
      notBefore: at.notBefore,
      attempts: 0,
    };
  }

  /** What an effect of this kind carries. */
  payloadOf(effect: Effect): Payload {
    if (effect.kind !== this.name) throw new TypeError(`effect ${effect.id} is not of kind ${this.name}`);
    return effect.payload as Payload;
  }
}
