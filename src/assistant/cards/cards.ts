import { z } from 'zod';
import animalsAndInjury from './animals-and-injury.json' with { type: 'json' };
import { type Card, cardSchema } from './card.js';
import family from './family.json' with { type: 'json' };
import land from './land.json' with { type: 'json' };
import moneyAndWork from './money-and-work.json' with { type: 'json' };
import neighbours from './neighbours.json' with { type: 'json' };
import villageLife from './village-life.json' with { type: 'json' };

/**
 * All cards (解纷卡片).
 *
 * @throws ZodError at load when a card is not well-formed
 */
export const CARDS: readonly Card[] = z
  .array(cardSchema)
  .parse([...neighbours, ...land, ...animalsAndInjury, ...moneyAndWork, ...family, ...villageLife]);
