import animals from './animals.json' with { type: 'json' };
import type { Card } from './card.js';
import collectiveMembership from './collective-membership.json' with { type: 'json' };
import contractsAndShopping from './contracts-and-shopping.json' with { type: 'json' };
import divorce from './divorce.json' with { type: 'json' };
import forest from './forest.json' with { type: 'json' };
import government from './government.json' with { type: 'json' };
import gravesAndPrivacy from './graves-and-privacy.json' with { type: 'json' };
import homesteadAndRequisition from './homestead-and-requisition.json' with { type: 'json' };
import inheritance from './inheritance.json' with { type: 'json' };
import injury from './injury.json' with { type: 'json' };
import landContracts from './land-contracts.json' with { type: 'json' };
import leaseAndBuilding from './lease-and-building.json' with { type: 'json' };
import loans from './loans.json' with { type: 'json' };
import marriageAndBridePrice from './marriage-and-bride-price.json' with { type: 'json' };
import mediationAndCourt from './mediation-and-court.json' with { type: 'json' };
import neighbours from './neighbours.json' with { type: 'json' };
import parentsAndChildren from './parents-and-children.json' with { type: 'json' };
import { parseCards } from './parse-cards.js';
import thingsThatFall from './things-that-fall.json' with { type: 'json' };
import traffic from './traffic.json' with { type: 'json' };
import villageAffairs from './village-affairs.json' with { type: 'json' };
import violenceAndMinors from './violence-and-minors.json' with { type: 'json' };
import wagesAndWorkInjury from './wages-and-work-injury.json' with { type: 'json' };

/**
 * All cards (解纷卡片), in files by topic that a volunteer can correct.
 *
 * @throws Error at load when a card is not well-formed
 */
export const CARDS: readonly Card[] = parseCards({
  'animals.json': animals,
  'collective-membership.json': collectiveMembership,
  'contracts-and-shopping.json': contractsAndShopping,
  'divorce.json': divorce,
  'forest.json': forest,
  'government.json': government,
  'graves-and-privacy.json': gravesAndPrivacy,
  'homestead-and-requisition.json': homesteadAndRequisition,
  'inheritance.json': inheritance,
  'injury.json': injury,
  'land-contracts.json': landContracts,
  'lease-and-building.json': leaseAndBuilding,
  'loans.json': loans,
  'marriage-and-bride-price.json': marriageAndBridePrice,
  'mediation-and-court.json': mediationAndCourt,
  'neighbours.json': neighbours,
  'parents-and-children.json': parentsAndChildren,
  'things-that-fall.json': thingsThatFall,
  'traffic.json': traffic,
  'village-affairs.json': villageAffairs,
  'violence-and-minors.json': violenceAndMinors,
  'wages-and-work-injury.json': wagesAndWorkInjury,
});
