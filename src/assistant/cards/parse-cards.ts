import { z } from 'zod';
import { type Card, cardSchema } from './card.js';

const named = z.object({ id: z.string() });

/**
 * Reads the cards (解纷卡片) of all topics.
 *
 * @param topics file name to what the file holds
 * @throws Error that names, for every fault, the file, the card and the field: whoever corrected a card reads it
 */
export function parseCards(topics: Readonly<Record<string, unknown>>): Card[] {
  const cards: Card[] = [];
  const faults: string[] = [];
  const seen = new Set<string>();
  for (const [file, content] of Object.entries(topics)) {
    const entries = z.array(z.unknown()).safeParse(content);
    if (!entries.success) faults.push(`${file}: not a list of cards`);
    for (const [index, entry] of (entries.data ?? []).entries()) {
      const where = `${file}, card ${named.safeParse(entry).data?.id ?? `number ${index + 1}`}`;
      const { data, error } = cardSchema.safeParse(entry);
      faults.push(
        ...(error?.issues ?? []).map(
          ({ path, message }) => `${where}, ${path.join('.') || 'the card'}: ${message}`,
        ),
      );
      if (!data) continue;
      if (seen.has(data.id)) faults.push(`${where}, id: used twice`);
      seen.add(data.id);
      cards.push(data);
    }
  }
  if (faults.length > 0) throw new Error(`cards are not well-formed:\n${faults.join('\n')}`);
  return cards;
}
