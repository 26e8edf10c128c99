import type { Delivery } from '../../src/domain/platforms/delivery.js';
import type { PlatformName } from '../../src/domain/platforms/platform-name.js';
import type { PlatformAdapter } from '../port.js';

/** What came of asking a platform something (平台交互). */
export interface Interaction {
  readonly platform: PlatformName;
  readonly verb: 'deliver' | 'find' | 'pull';
  readonly outcome: Delivery['outcome'];
  /** Why it was put off, as a code. */
  readonly cause?: string;
  /** How long it took. */
  readonly seconds: number;
}

/** An adapter that does as the given one, and tells of everything that it asks its platform. */
export function observeAdapter(
  adapter: PlatformAdapter,
  observe: (interaction: Interaction) => Promise<void>,
): PlatformAdapter {
  const { name, pull } = adapter;

  async function told<Result>(
    verb: Interaction['verb'],
    ask: () => Promise<Result>,
    outcomeOf: (result: Result) => Pick<Interaction, 'outcome' | 'cause'>,
  ): Promise<Result> {
    const began = performance.now();
    const seconds = () => (performance.now() - began) / 1_000;
    try {
      const result = await ask();
      await observe({ platform: name, verb, ...outcomeOf(result), seconds: seconds() });
      return result;
    } catch (error) {
      await observe({ platform: name, verb, outcome: 'deferred', cause: 'unavailable', seconds: seconds() });
      throw error;
    }
  }

  return {
    ...adapter,
    pull:
      pull &&
      ((cursor) =>
        told(
          'pull',
          () => pull(cursor),
          () => ({ outcome: 'delivered' }),
        )),
    deliver: (command) => told('deliver', () => adapter.deliver(command), outcomeOf),
    find: (command) =>
      told(
        'find',
        () => adapter.find(command),
        // That it has none is an answer, too.
        (found) => (found ? outcomeOf(found) : { outcome: 'delivered' }),
      ),
  };
}

function outcomeOf(delivery: Delivery): Pick<Interaction, 'outcome' | 'cause'> {
  switch (delivery.outcome) {
    case 'delivered':
      return { outcome: 'delivered' };
    case 'deferred':
      return { outcome: 'deferred', cause: delivery.reason };
    case 'refused':
      // Its code is the platform's own word: too many of them would drown the figures.
      return { outcome: 'refused' };
  }
}
