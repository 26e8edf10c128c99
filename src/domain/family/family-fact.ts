import type { IsoDate } from '../law/iso-date.js';

/**
 * What is recorded of a family and speaks for a risk (风险情形): quarrel 争吵, alcohol 酗酒, gambling 赌博, hardship 生活困难或负债,
 * separated 分居, divorce-sought 提出离婚, violence 动手, threat 扬言伤害, child-saw 未成年人目睹, police-called 报警, order-broken
 * 违反告诫书或人身安全保护令, self-harm 自伤或轻生言行.
 */
export const FAMILY_FACT_KINDS = [
  'quarrel',
  'alcohol',
  'gambling',
  'hardship',
  'separated',
  'divorce-sought',
  'violence',
  'threat',
  'child-saw',
  'police-called',
  'order-broken',
  'self-harm',
] as const;

export type FamilyFactKind = (typeof FAMILY_FACT_KINDS)[number];

/** That something happened in a family on a day (风险事实). */
export interface FamilyFact {
  readonly kind: FamilyFactKind;
  readonly on: IsoDate;
}
