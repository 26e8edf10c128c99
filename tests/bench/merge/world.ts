import type { Random } from './random.js';

/** Somebody who lives in the invented villages. */
export interface Villager {
  readonly name: string;
  readonly idNumber: string;
  readonly phone: string;
  readonly home: Home;
}

/** A house with its number and its place. */
export interface Home {
  readonly grid: string;
  readonly village: string;
  readonly house: number;
  readonly longitude: number;
  readonly latitude: number;
}

interface Village {
  readonly grid: string;
  readonly name: string;
  readonly longitude: number;
  readonly latitude: number;
}

const VILLAGES: readonly Village[] = [
  { grid: '530112010-001', name: '谷律上村', longitude: 102.452, latitude: 25.061 },
  { grid: '530112010-001', name: '白沙箐', longitude: 102.461, latitude: 25.068 },
  { grid: '530112010-002', name: '多依树', longitude: 102.44, latitude: 25.052 },
  { grid: '530112010-002', name: '小麦溪', longitude: 102.431, latitude: 25.047 },
  { grid: '530112010-003', name: '妥吉大村', longitude: 102.49, latitude: 25.101 },
  { grid: '530112010-003', name: '烂泥塘', longitude: 102.501, latitude: 25.11 },
  { grid: '530112010-007', name: '大河边', longitude: 102.402, latitude: 25.021 },
  { grid: '530112010-008', name: '朵亩', longitude: 102.391, latitude: 25.012 },
  { grid: '530112010-008', name: '蔡家村', longitude: 102.383, latitude: 25.005 },
  { grid: '530112010-011', name: '龙潭下村', longitude: 102.55, latitude: 25.04 },
];

const SURNAMES = [...'李杨张普毕王马周赵陈罗刘段何沐朱高郭鲁保'];
const GIVEN = [
  ...[
    '光明',
    '桂兰',
    '家顺',
    '文华',
    '丽琼',
    '春兰',
    '建国',
    '会英',
    '国富',
    '志强',
    '艳',
    '勇',
    '秀珍',
    '永发',
  ],
  ...[
    '兴旺',
    '美仙',
    '凤英',
    '绍林',
    '正云',
    '玉珍',
    '忠',
    '琼仙',
    '有才',
    '德贵',
    '树芬',
    '文彬',
    '自明',
    '丽华',
  ],
  ...[
    '加福',
    '学敏',
    '朝东',
    '开云',
    '翠萍',
    '云波',
    '红',
    '万山',
    '平',
    '惠仙',
    '从礼',
    '成英',
    '跃林',
    '金凤',
  ],
];
const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Invented people in invented villages; names repeat as they do where there are few surnames. */
export class World {
  private serial = 0;

  constructor(private readonly random: Random) {}

  home(at: Village = this.random.pick(VILLAGES)): Home {
    const { grid, name: village, longitude, latitude } = at;
    const house = this.random.whole(1, 120);
    return {
      grid,
      village,
      house,
      longitude: longitude + (this.random.next() - 0.5) * 0.006,
      latitude: latitude + (this.random.next() - 0.5) * 0.006,
    };
  }

  neighbourOf(home: Home): Home {
    const shift = (): number => (this.random.next() - 0.5) * 0.0008;
    return {
      ...home,
      house: home.house + this.random.whole(1, 3),
      longitude: home.longitude + shift(),
      latitude: home.latitude + shift(),
    };
  }

  villager(home: Home, name = this.name()): Villager {
    return { name, home, idNumber: this.idNumber(), phone: `1${this.random.whole(30, 89)}${this.eight()}` };
  }

  /** Somebody of the same family, in the same house; sometimes on the same telephone. */
  kinOf(person: Villager): Villager {
    const kin = this.villager(person.home, `${person.name[0]}${this.random.pick(GIVEN)}`);
    return this.random.chance(0.3) ? { ...kin, phone: person.phone } : kin;
  }

  private name(): string {
    return `${this.random.pickEarly(SURNAMES)}${this.random.pick(GIVEN)}`;
  }

  private idNumber(): string {
    const { random } = this;
    this.serial += 1;
    const born = `${random.whole(1940, 2004)}${two(random.whole(1, 12))}${two(random.whole(1, 28))}`;
    const body = `530112${born}${String(this.serial % 1_000).padStart(3, '0')}`;
    const sum = ID_WEIGHTS.reduce((total, weight, place) => total + weight * Number(body[place]), 0);
    return `${body}${'10X98765432'[sum % 11]}`;
  }

  private eight(): string {
    return String(this.random.whole(0, 99_999_999)).padStart(8, '0');
  }
}

const two = (value: number): string => String(value).padStart(2, '0');
