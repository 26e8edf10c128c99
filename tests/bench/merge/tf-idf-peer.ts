import type { LabelledReport } from './generate-reports.js';

/** Two reports and how much they are alike, from 0 to 1. */
export type Likeness = (one: number, other: number) => number;

/** The textbook way: the cosine of TF-IDF weighted words, here pairs of signs of all that was written. */
export function tfIdfPeer(reports: readonly LabelledReport[]): Likeness {
  const counts = reports.map(({ report }) => pairsOf(textOf(report)));
  const spread = new Map<string, number>();
  for (const document of counts) {
    for (const pair of document.keys()) spread.set(pair, (spread.get(pair) ?? 0) + 1);
  }
  const vectors = counts.map((document) => {
    const weighted = new Map<string, number>();
    for (const [pair, count] of document) {
      weighted.set(pair, count * Math.log(reports.length / (spread.get(pair) ?? 1)));
    }
    const length = Math.hypot(...weighted.values()) || 1;
    return new Map([...weighted].map(([pair, weight]) => [pair, weight / length]));
  });
  return (one, other) => {
    let cosine = 0;
    for (const [pair, weight] of vectors[one] ?? []) cosine += weight * (vectors[other]?.get(pair) ?? 0);
    return cosine;
  };
}

const textOf = ({ title, summary, place, parties }: LabelledReport['report']): string =>
  [title, summary, place.address, ...parties.map(({ name }) => name)].join('\n');

function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (const line of text.split('\n')) {
    for (let at = 0; at + 1 < line.length; at += 1) {
      const pair = line.slice(at, at + 2);
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
    }
  }
  return pairs;
}
