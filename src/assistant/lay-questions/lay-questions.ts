import buildingAndHousing from './building-and-housing.json' with { type: 'json' };
import business from './business.json' with { type: 'json' };
import civilCodeContracts from './civil-code-contracts.json' with { type: 'json' };
import civilCodeGeneral from './civil-code-general.json' with { type: 'json' };
import civilCodeOtherContracts from './civil-code-other-contracts.json' with { type: 'json' };
import civilCodeProperty from './civil-code-property.json' with { type: 'json' };
import civilCodeTorts from './civil-code-torts.json' with { type: 'json' };
import civilProcedure from './civil-procedure.json' with { type: 'json' };
import criminal from './criminal.json' with { type: 'json' };
import government from './government.json' with { type: 'json' };
import inheritance from './inheritance.json' with { type: 'json' };
import intellectualProperty from './intellectual-property.json' with { type: 'json' };
import labour from './labour.json' with { type: 'json' };
import landAndVillage from './land-and-village.json' with { type: 'json' };
import type { LayQuestion } from './lay-question.js';
import marriageAndFamily from './marriage-and-family.json' with { type: 'json' };
import { NUMBERINGS } from './numbering.js';
import { parseLayQuestions } from './parse-lay-questions.js';
import personalityRights from './personality-rights.json' with { type: 'json' };
import policeAndCriminalProcedure from './police-and-criminal-procedure.json' with { type: 'json' };
import propertyManagement from './property-management.json' with { type: 'json' };
import protection from './protection.json' with { type: 'json' };
import saleLoanGuarantee from './sale-loan-guarantee.json' with { type: 'json' };
import shoppingAndServices from './shopping-and-services.json' with { type: 'json' };
import traffic from './traffic.json' with { type: 'json' };

/**
 * All lay questions (百姓问法), in files by field of law that a volunteer can correct and add to: what people ask, to the
 * articles that answer it, the best first.
 *
 * @throws Error at load when a file is not well-formed
 */
export const LAY_QUESTIONS: readonly LayQuestion[] = parseLayQuestions(
  {
    'building-and-housing.json': buildingAndHousing,
    'business.json': business,
    'civil-code-contracts.json': civilCodeContracts,
    'civil-code-general.json': civilCodeGeneral,
    'civil-code-other-contracts.json': civilCodeOtherContracts,
    'civil-code-property.json': civilCodeProperty,
    'civil-code-torts.json': civilCodeTorts,
    'civil-procedure.json': civilProcedure,
    'criminal.json': criminal,
    'government.json': government,
    'inheritance.json': inheritance,
    'intellectual-property.json': intellectualProperty,
    'labour.json': labour,
    'land-and-village.json': landAndVillage,
    'marriage-and-family.json': marriageAndFamily,
    'personality-rights.json': personalityRights,
    'police-and-criminal-procedure.json': policeAndCriminalProcedure,
    'property-management.json': propertyManagement,
    'protection.json': protection,
    'sale-loan-guarantee.json': saleLoanGuarantee,
    'shopping-and-services.json': shoppingAndServices,
    'traffic.json': traffic,
  },
  NUMBERINGS,
);
