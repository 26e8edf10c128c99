import type { MatchSubject } from './match-subject.js';

const EARTH_RADIUS_M = 6_371_000;
const RADIANS = Math.PI / 180;

/** The way as the crow flies between two places, in metres; undefined where one of them has no usable position. */
export function distanceInMetres(
  left: MatchSubject['place'],
  right: MatchSubject['place'],
): number | undefined {
  const [a, b] = [position(left), position(right)];
  if (!a || !b) return undefined;
  const haversine =
    Math.sin((b.latitude - a.latitude) / 2) ** 2 +
    Math.cos(a.latitude) * Math.cos(b.latitude) * Math.sin((b.longitude - a.longitude) / 2) ** 2;
  return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(haversine)));
}

/** Null Island and what no globe has are what telephones send when they do not know. */
function position({ longitude = 0, latitude = 0 }: MatchSubject['place']) {
  const known = Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90 && (longitude !== 0 || latitude !== 0);
  return known ? { longitude: longitude * RADIANS, latitude: latitude * RADIANS } : undefined;
}
