import type { Draw } from './draw.js';

/** Somebody of the place, invented (群众). */
export interface Villager {
  readonly name: string;
  readonly phone: string;
  readonly idNumber: string;
  /** Her name in WeChat's world. */
  readonly openid: string;
}

const SURNAMES = '李张王杨毕普罗周段和陈赵孙马何高郭尹施沙'.split('');
const GIVEN = '光明桂兰文华丽琼家顺学文雪梅守成建国春秀国富志强永福正芬绍云德昌会英美仙自安玉珍'.split('');
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/**
 * Somebody new. Names repeat, as they do; numbers and telephones are hers alone.
 *
 * @param number different for everybody
 * @param age in whole years, in 2026
 * @param district of the number; the next ones tell apart those who were born on one day, beyond the thousand that it can
 */
export function villager(number: number, age: number, draw: Draw, district = 530_100): Villager {
  const name = draw.pick(SURNAMES) + draw.pick(GIVEN) + (draw.chance(0.8) ? draw.pick(GIVEN) : '');
  const born = `${2026 - age}${two(draw.int(1, 12))}${two(draw.int(1, 28))}`;
  return {
    name,
    phone: `1${String(3_000_000_000 + number * 7_919).slice(0, 10)}`,
    idNumber: idNumber(born, number, district),
    openid: `oSim${String(number).padStart(8, '0')}`,
  };
}

const two = (number: number): string => String(number).padStart(2, '0');

function idNumber(born: string, number: number, district: number): string {
  const digits = `${district + Math.floor(number / 1_000)}${born}${String(number % 1_000).padStart(3, '0')}`;
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
  return digits + '10X98765432'[sum % 11];
}
