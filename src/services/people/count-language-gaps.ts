import { areasBelow } from '../../domain/areas/areas-below.js';
import type { UnmetLanguage } from '../../domain/mediators/plan-team.js';
import type { Actor } from '../../domain/people/actor.js';
import type { ServiceContext } from '../context.js';

/** In how many disputes nobody spoke a language well enough. */
export interface LanguageGap extends UnmetLanguage {
  readonly disputes: number;
}

/** Counts the languages that were needed and that nobody spoke (未满足的语言需求统计), the most needed first: what to train for. */
export async function countLanguageGaps(
  time: { readonly from: Date; readonly to: Date },
  by: Actor,
  { repositories }: ServiceContext,
): Promise<LanguageGap[]> {
  const unmet = await repositories.caseTeams.unmetLanguages(time, areasBelow(by.areaCode));
  const gaps = new Map<string, LanguageGap>();
  for (const language of unmet.flat()) {
    const key = `${language.code} ${language.variety ?? ''}`;
    gaps.set(key, { ...language, disputes: (gaps.get(key)?.disputes ?? 0) + 1 });
  }
  return [...gaps.entries()]
    .sort(([a, one], [b, other]) => other.disputes - one.disputes || (a < b ? -1 : 1))
    .map(([, gap]) => gap);
}
