import { AREAS } from '../domain/areas/areas.js';
import { DISTRICTS } from '../domain/areas/districts.js';
import type { Owner } from '../domain/people/owner.js';
import type { Office, OfficeLevel } from '../domain/routing/office.js';
import { officeId } from '../domain/routing/office-id-of.js';

const OWN_DISTRICT = '530112';

const office = (area: { code: string; name: string }, level: OfficeLevel, above?: string): Office => ({
  personId: officeId(area.code),
  name: `${area.name}综治中心`,
  role: level === 'community' ? 'community-secretary' : 'desk',
  areaCode: area.code,
  level,
  ...(above === undefined ? {} : { above: officeId(above) }),
});

/** Every office that disputes are routed to (分流单位表): of each community, of the subdistrict, of the districts. */
export const OFFICES: readonly Office[] = [
  ...AREAS.flatMap((area) => (area.level === 'community' ? [office(area, 'community', area.parent)] : [])),
  ...AREAS.flatMap((area) =>
    area.level === 'subdistrict' ? [office(area, 'subdistrict', OWN_DISTRICT)] : [],
  ),
  ...DISTRICTS.map((district) => office(district, 'district')),
];

export const findOffice = (id: string): Office | undefined => OFFICES.find(({ personId }) => personId === id);

/** The office that is answerable for every dispute that was given to no other (街道综治中心). */
export const HOME_OFFICE: Office =
  OFFICES.find(({ level }) => level === 'subdistrict') ?? office({ code: '', name: '' }, 'subdistrict');

/** The leading group as such (领导小组): told where none of its members holds a post by name. */
export const LEADING_GROUP: Owner = {
  personId: `leaders:${HOME_OFFICE.areaCode}`,
  name: '团结街道领导小组',
  role: 'leader',
  areaCode: HOME_OFFICE.areaCode,
};
