import type { Protection } from '../../domain/disputes/protection.js';
import type { Draw } from './draw.js';
import { type Quarrel, quarrel } from './quarrels.js';
import { type Villager, villager } from './villagers.js';

/** Somebody in a quarrel who must not be named or found (受保护的人). */
export interface Guarded {
  readonly who: Villager;
  readonly why: Protection;
  /** The records that the hub was told in who it is: a platform's, or a dispute's own id. */
  readonly toldIn: Set<string>;
}

const CHILD = { from: 8, to: 12 };
const ADULT = { from: 22, to: 60 };
const GIVEN = '光明桂兰文华丽琼家顺学雪梅守成建国春秀'.split('');
/** A district that nobody else comes from. */
const DISTRICT = 530_199;

/**
 * A child, or somebody who was beaten. Name, telephone, number and house are like nobody else's, so that whatever they are
 * found in is about this person, masked or not.
 */
export function guardedVillager(number: number, why: Protection, draw: Draw): Villager {
  const { from, to } = why === 'minor' ? CHILD : ADULT;
  const known = villager(number, draw.int(from, to), draw, DISTRICT);
  const name = `澹台${draw.pick(GIVEN)}${draw.pick(GIVEN)}`;
  return { ...known, name, phone: `199${String(number).padStart(8, '0')}` };
}

/** The house of such a quarrel, in a village. */
export const guardedHouse = (village: string, number: number): string => `${village}锁云村${number}号`;

/** Whatever tells of one of these people (保护对象痕迹): a part of the name, the telephone, the number or the house, masked or not. */
export const traceOf = (people: readonly Guarded[]): RegExp =>
  new RegExp(
    ['澹', '锁云村', `${DISTRICT}\\d{11}[\\dX]`, '199\\*{4}', ...people.map(({ who }) => who.phone)].join(
      '|',
    ),
    'u',
  );

export const QUARREL_OF: Readonly<Record<Protection, Quarrel>> = {
  minor: quarrel('0101', 'JF01', '抚养费拖欠', '离婚后一直没有付抚养费，孩子上学要用钱。'),
  victim: quarrel('0101', 'JF01', '夫妻分居', '夫妻分居半年，对家里的开支和孩子的学费说法不一。'),
};
