import { areaReaches } from '../areas/area-reaches.js';
import { findArea } from '../areas/find-area.js';
import { bigrams } from './bigrams.js';
import { distanceInMetres } from './distance-in-metres.js';
import type { EvidenceCode } from './match-evidence.js';
import type { MatchSubject } from './match-subject.js';
import { sharedShare } from './shared-share.js';

/** What the places of two disputes say (地点比对): their areas, their positions, the words of their addresses. */
export function comparePlace(left: MatchSubject, right: MatchSubject): EvidenceCode[] {
  const found = [areas(left.areaCode, right.areaCode), positions(left, right), addresses(left, right)];
  return found.filter((code) => code !== undefined);
}

function areas(left: string, right: string): EvidenceCode | undefined {
  const [one, other] = [findArea(left), findArea(right)];
  if (!one || !other) return undefined;
  if (one === other)
    return one.level === 'grid' ? 'same-grid' : one.level === 'community' ? 'same-community' : undefined;
  const holds = areaReaches(left, right) || areaReaches(right, left);
  if (holds)
    return one.level === 'subdistrict' || other.level === 'subdistrict' ? undefined : 'same-community';
  return one.level === 'grid' && other.level === 'grid' && one.parent === other.parent
    ? 'same-community'
    : 'other-community';
}

function positions(left: MatchSubject, right: MatchSubject): EvidenceCode | undefined {
  const metres = distanceInMetres(left.place, right.place);
  if (metres === undefined || Number.isNaN(metres)) return undefined;
  if (metres <= 200) return 'within-200-m';
  if (metres <= 700) return 'within-700-m';
  if (metres <= 1_500) return 'within-1500-m';
  return metres <= 4_000 ? 'within-4-km' : 'beyond-4-km';
}

function addresses({ place: left }: MatchSubject, { place: right }: MatchSubject): EvidenceCode | undefined {
  const [one, other] = [bigrams(left.address), bigrams(right.address)];
  if (one.size === 0 || other.size === 0) return undefined;
  const [house, otherHouse] = [houseNumber(left.address), houseNumber(right.address)];
  const share = sharedShare(one, other);
  if (share < 0.25) return 'other-address';
  if (house !== undefined && otherHouse !== undefined && house !== otherHouse) return 'other-house';
  if (share < 0.75 || house !== otherHouse) return 'alike-address';
  return house === undefined ? 'same-address' : 'same-house';
}

const houseNumber = (address: string): string | undefined =>
  /(\d+)\s*号/u.exec(address.normalize('NFKC'))?.[1];
