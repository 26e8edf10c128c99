import type { FactKind } from './case-fact.js';
import type { Counting, FigureDefinition } from './figure-definition.js';

const kindsOfCounting = ({ of, datedBy, bilingual, categories, platforms, open }: Counting): FactKind[] => [
  of,
  ...(bilingual || datedBy === 'acceptance' ? (['accepted'] as const) : []),
  ...(categories || platforms || datedBy === 'entry' ? (['entered'] as const) : []),
  ...(categories ? (['classed'] as const) : []),
  ...(open ? (['ended', 'closed'] as const) : []),
];

/** The kinds of facts that a figure is made of (所用事实). */
export const kindsOf = ({ counts, outOf, partBy }: FigureDefinition): FactKind[] => [
  ...new Set([
    ...kindsOfCounting(counts),
    ...(outOf ? kindsOfCounting(outOf) : []),
    ...(partBy === 'result' ? (['ended'] as const) : []),
  ]),
];
