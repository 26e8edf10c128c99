const A = 6_378_245;
const EE = 0.006_693_421_622_965_943;

/** A point on the map, in degrees. */
export interface Point {
  readonly longitude: number;
  readonly latitude: number;
}

/**
 * WeChat gives places on China's shifted grid (GCJ-02, 火星坐标), some hundred metres off; the hub keeps WGS 84.
 * Finds by iteration the point that the shift moves to the given one, to about a metre.
 */
export function toWgs84(shifted: Point): Point {
  if (!isInChina(shifted)) return shifted;
  let guess = shifted;
  for (let round = 0; round < 3; round += 1) {
    const there = shift(guess);
    guess = {
      longitude: guess.longitude + shifted.longitude - there.longitude,
      latitude: guess.latitude + shifted.latitude - there.latitude,
    };
  }
  return { longitude: round6(guess.longitude), latitude: round6(guess.latitude) };
}

const round6 = (value: number): number => Math.round(value * 1e6) / 1e6;

const isInChina = ({ longitude, latitude }: Point): boolean =>
  longitude > 72 && longitude < 137.9 && latitude > 0.8 && latitude < 55.9;

/** WGS 84 to GCJ-02. */
function shift({ longitude, latitude }: Point): Point {
  const x = longitude - 105;
  const y = latitude - 35;
  const waves = 20 * (Math.sin(6 * x * Math.PI) + Math.sin(2 * x * Math.PI));
  const north =
    -100 +
    2 * x +
    3 * y +
    0.2 * y * y +
    0.1 * x * y +
    0.2 * Math.sqrt(Math.abs(x)) +
    ((waves + 20 * Math.sin(y * Math.PI) + 40 * Math.sin((y / 3) * Math.PI)) * 2) / 3 +
    ((160 * Math.sin((y / 12) * Math.PI) + 320 * Math.sin((y * Math.PI) / 30)) * 2) / 3;
  const east =
    300 +
    x +
    2 * y +
    0.1 * x * x +
    0.1 * x * y +
    0.1 * Math.sqrt(Math.abs(x)) +
    ((waves + 20 * Math.sin(x * Math.PI) + 40 * Math.sin((x / 3) * Math.PI)) * 2) / 3 +
    ((150 * Math.sin((x / 12) * Math.PI) + 300 * Math.sin((x / 30) * Math.PI)) * 2) / 3;
  const angle = (latitude / 180) * Math.PI;
  const magic = 1 - EE * Math.sin(angle) ** 2;
  const root = Math.sqrt(magic);
  return {
    latitude: latitude + (north * 180) / (((A * (1 - EE)) / (magic * root)) * Math.PI),
    longitude: longitude + (east * 180) / ((A / root) * Math.cos(angle) * Math.PI),
  };
}
