import { areasBelow } from '../../domain/areas/areas-below.js';
import type { Actor } from '../../domain/people/actor.js';
import { MEDIATOR_ROLES } from '../../domain/people/mediator-roles.js';
import type { PersonProfile } from '../../domain/people/person-profile.js';
import { trainedHours } from '../../domain/people/training.js';
import type { ServiceContext } from '../context.js';

const MOST_PEOPLE = 5_000;

/** Who mediates and was trained for fewer hours than asked for in a year (培训学时不足名单). */
export async function listUndertrained(
  { year, hours }: { readonly year: number; readonly hours: number },
  by: Actor,
  { repositories }: ServiceContext,
): Promise<PersonProfile[]> {
  const areas = areasBelow(by.areaCode);
  const people = await repositories.personProfiles.withPosts(MEDIATOR_ROLES, areas, MOST_PEOPLE);
  return people.filter(({ trainings }) => trainedHours(trainings, year) < hours);
}
