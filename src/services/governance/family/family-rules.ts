import type { FamilyRules } from '../../../domain/family/family-rules.js';
import { FAMILY_RULES } from '../../../policy/family-rules.js';
import type { ServiceContext } from '../../context.js';

/** The rules of the house, with the rhythm that this hub was set up with (家庭回访规则). */
export const familyRules = ({ familyRhythm }: Pick<ServiceContext, 'familyRhythm'>): FamilyRules =>
  familyRhythm ? { ...FAMILY_RULES, rhythm: familyRhythm } : FAMILY_RULES;
