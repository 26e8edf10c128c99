/** How likely it is that a family's quarrel turns bad (风险等级): low 低, medium 中, high 高; from the least to the most. */
export const FAMILY_GRADES = ['low', 'medium', 'high'] as const;

export type FamilyGrade = (typeof FAMILY_GRADES)[number];

/** How many grades the second is above the first; below 0 it is lower (等级差). */
export const gradeStep = (from: FamilyGrade, to: FamilyGrade): number =>
  FAMILY_GRADES.indexOf(to) - FAMILY_GRADES.indexOf(from);
