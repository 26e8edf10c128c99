import { AREAS } from '../areas/areas.js';

const COMMUNITIES = AREAS.filter(({ level }) => level === 'community').map(({ code, name }) => ({
  code,
  village: name.replace(/社区$/u, ''),
}));
const WHOLE = AREAS.find(({ level }) => level === 'subdistrict')?.code ?? '';

/**
 * The area that a place lies in, by what a resident calls it: the one community that it names, else the whole
 * subdistrict, whose desk finds out.
 *
 * @param address in simplified signs
 */
export function areaOfPlace(address: string): string {
  const named = COMMUNITIES.filter(({ village }) => address.includes(village));
  return named.length === 1 && named[0] ? named[0].code : WHOLE;
}
