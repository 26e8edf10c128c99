import { Converter } from 'opencc-js/cn2t';
import type { NewDispute } from '../../../src/services/disputes/open-dispute.js';
import { QUARRELS, type Quarrel } from './quarrels.js';
import { Random } from './random.js';
import { type Home, type Villager, World } from './world.js';

/** Kinds of pairs: in the first group two reports of one case, in the second of two. */
export const STRATA = [
  'plain duplicates',
  'mixed script',
  'typos',
  '500 m off',
  'nobody named',
  'same-name strangers',
  'kin',
  'same people, other matter',
  'other opponent',
  'unrelated but similar',
  'unrelated',
] as const;

export type Stratum = (typeof STRATA)[number];

/** A report, and which case it truly belongs to. */
export interface LabelledReport {
  readonly report: NewDispute;
  readonly caseId: number;
  readonly stratum: Stratum;
}

interface Case {
  readonly quarrel: Quarrel;
  readonly applicant: Villager;
  readonly respondent: Villager;
  readonly day: number;
  readonly n: number;
  readonly home: Home;
}

type Channel = 'grid' | 'app' | 'wechat';

/** How many cases of each stratum make up about 5,000 reports. */
const CASES: Readonly<Record<Stratum, number>> = {
  'plain duplicates': 600,
  'mixed script': 220,
  typos: 220,
  '500 m off': 220,
  'nobody named': 100,
  'same-name strangers': 220,
  kin: 150,
  'same people, other matter': 150,
  'other opponent': 120,
  'unrelated but similar': 220,
  unrelated: 560,
};

const FIRST_DAY = Date.UTC(2026, 7, 1);
const DAYS = 110;
const DAY_MS = 86_400_000;
const METRES_PER_DEGREE = 111_000;
const SLIPS: Readonly<Record<string, string>> = {
  明: '名',
  兰: '岚',
  顺: '舜',
  华: '花',
  琼: '群',
  建: '健',
  英: '莹',
  富: '付',
  强: '墙',
  艳: '燕',
  勇: '永',
  珍: '真',
  发: '法',
  仙: '先',
  林: '琳',
  云: '芸',
  贵: '桂',
  芬: '分',
  彬: '斌',
  福: '富',
  敏: '民',
  东: '冬',
  萍: '平',
  红: '宏',
  礼: '理',
  成: '诚',
  凤: '风',
  沟: '勾',
  墙: '强',
  树: '数',
  羊: '洋',
  钱: '前',
  房: '方',
  院: '园',
  界: '介',
  粪: '分',
  修: '休',
  建房: '健房',
  要: '药',
  家: '佳',
  地: '的',
  与: '于',
  求: '球',
  赔: '陪',
};
const toTraditional = Converter({ from: 'cn', to: 'tw' });

/** About 5,000 labelled reports in the order they came in; the same for the same seed. */
export function generateReports(seed: number): LabelledReport[] {
  const generator = new Generator(new Random(seed));
  for (const stratum of STRATA) for (let made = 0; made < CASES[stratum]; made += 1) generator.add(stratum);
  return generator.reports.toSorted((one, other) => one.order - other.order);
}

class Generator {
  readonly reports: (LabelledReport & { order: number })[] = [];
  private readonly world: World;
  private cases = 0;

  constructor(private readonly random: Random) {
    this.world = new World(random);
  }

  /** One case and its reports, or two cases that somebody might take for one. */
  add(stratum: Stratum): void {
    const first = this.newCase();
    const second = this.confusable(stratum, first);
    const isDuplicate = second === undefined && stratum !== 'unrelated';
    this.tell(first, stratum, isDuplicate ? (this.random.chance(0.15) ? 3 : 2) : 1);
    if (second) this.tell(second, stratum, 1);
  }

  private confusable(stratum: Stratum, first: Case): Case | undefined {
    const { random, world } = this;
    switch (stratum) {
      case 'same-name strangers':
        return this.strangersOf(first);
      case 'kin':
        return this.kinOf(first);
      case 'same people, other matter':
        return { ...first, ...this.otherMatter(first), day: first.day + random.whole(0, 40) };
      case 'other opponent': {
        const respondent = world.villager(world.neighbourOf(first.home));
        return { ...first, respondent, day: first.day + random.whole(0, 10) };
      }
      case 'unrelated but similar': {
        const home = world.neighbourOf(first.home);
        const [applicant, respondent] = [world.villager(home), world.villager(world.neighbourOf(home))];
        return { ...first, home, applicant, respondent };
      }
      default:
        return undefined;
    }
  }

  private newCase(): Case {
    const { random, world } = this;
    const home = world.home();
    return {
      quarrel: random.pick(QUARRELS),
      home,
      applicant: world.villager(home),
      respondent: world.villager(world.neighbourOf(home)),
      day: random.whole(0, DAYS),
      n: random.whole(3, 90),
    };
  }

  /** Other people, one or two of whom happen to have the same names, about the same time, near or far. */
  private strangersOf(first: Case): Case {
    const { random, world } = this;
    const home = random.chance(0.5) ? world.neighbourOf(first.home) : world.home();
    const other = world.villager(world.neighbourOf(home));
    return {
      ...first,
      ...(random.chance(0.4) ? this.otherMatter(first) : {}),
      home,
      applicant: world.villager(home, first.applicant.name),
      respondent: random.chance(0.05) ? { ...other, name: first.respondent.name } : other,
      day: first.day + random.whole(0, 2),
    };
  }

  /** Somebody of the same house, quarrelling with somebody else, or about something else. */
  private kinOf(first: Case): Case {
    const { random, world } = this;
    const sameOpponent = random.chance(0.5);
    return {
      ...first,
      ...(sameOpponent || random.chance(0.5) ? this.otherMatter(first) : {}),
      applicant: world.kinOf(first.applicant),
      respondent: sameOpponent ? first.respondent : world.villager(world.neighbourOf(first.home)),
      day: first.day + random.whole(0, 12),
    };
  }

  private otherMatter({ quarrel }: Case): Pick<Case, 'quarrel' | 'n'> {
    return {
      quarrel: this.random.pick(QUARRELS.filter(({ category }) => category !== quarrel.category)),
      n: this.random.whole(3, 90),
    };
  }

  private tell(told: Case, stratum: Stratum, times: number): void {
    this.cases += 1;
    const channels: readonly Channel[] =
      stratum === 'nobody named' ? ['grid', 'wechat', 'app'] : this.random.pick(TELLINGS);
    for (let time = 0; time < times; time += 1) {
      const plain = this.report(told, channels[time] ?? 'grid', stratum, time);
      const report = this.distort(plain, stratum, time);
      const order = told.day + this.random.next() * 1.5;
      this.reports.push({ report, caseId: this.cases, stratum, order });
    }
  }

  private report(told: Case, channel: Channel, stratum: Stratum, time: number): NewDispute {
    const { random } = this;
    const { quarrel, applicant, respondent, n, home } = told;
    const fill = (text: string): string =>
      text
        .replaceAll('{a}', channel === 'grid' || random.chance(0.5) ? applicant.name : '村民')
        .replaceAll('{b}', channel === 'grid' || random.chance(0.5) ? respondent.name : '邻居')
        .replaceAll('{n}', String(n));
    const unnamed = stratum === 'nobody named' && time > 0;
    const words = channel === 'wechat' || unnamed ? random.pick(quarrel.spoken) : random.pick(quarrel.formal);
    const title = channel === 'wechat' || unnamed ? words.slice(0, 12) : random.pick(quarrel.titles);
    const drift = channel === 'wechat' ? 250 : channel === 'app' ? 120 : 40;
    const slip = random.chance(0.12) ? random.pick([-1, 1, 2]) : 0;
    return {
      title: unnamed ? title : fill(title),
      summary: unnamed ? words.replaceAll('{n}', String(n)) : fill(words),
      categoryCode: random.chance(0.15)
        ? quarrel.mistaken
        : channel === 'wechat'
          ? quarrel.category.slice(0, 2)
          : quarrel.category,
      scaleCode: '01',
      peopleInvolved: 2,
      happenedOn: new Date(FIRST_DAY + (told.day + slip) * DAY_MS),
      place: this.place(home, channel, drift, stratum === '500 m off'),
      areaCode: channel === 'wechat' && random.chance(0.5) ? '530112010' : home.grid,
      parties: unnamed ? [] : this.parties(applicant, respondent, channel),
    };
  }

  private place(
    { village, house, longitude, latitude }: Home,
    channel: Channel,
    drift: number,
    isLocated: boolean,
  ): NewDispute['place'] {
    const { random } = this;
    const address =
      channel === 'grid'
        ? `${village}${house}号`
        : random.pick([
            `${village}${house}号`,
            `团结街道${village}`,
            `${village}${house}号门前`,
            village,
            `${village}村内`,
          ]);
    if (!isLocated && random.chance(channel === 'grid' ? 0.2 : 0.4)) return { address };
    return { address, ...this.moved(longitude, latitude, random.next() * drift * 2) };
  }

  private moved(
    longitude: number,
    latitude: number,
    metres: number,
  ): { longitude: number; latitude: number } {
    const angle = this.random.next() * 2 * Math.PI;
    return {
      longitude: longitude + (Math.cos(angle) * metres) / (METRES_PER_DEGREE * 0.906),
      latitude: latitude + (Math.sin(angle) * metres) / METRES_PER_DEGREE,
    };
  }

  private parties(applicant: Villager, respondent: Villager, channel: Channel): NewDispute['parties'] {
    const { random } = this;
    const [idShare, phoneShare] = { grid: [0.6, 0.7], app: [0.3, 0.5], wechat: [0, 0.7] }[channel] as [
      number,
      number,
    ];
    const told = (person: Villager, side: 'applicant' | 'respondent') => ({
      name: person.name,
      side,
      ...(random.chance(idShare)
        ? {
            idNumber: random.chance(0.25)
              ? `${person.idNumber.slice(0, 6)}********${person.idNumber.slice(-4)}`
              : person.idNumber,
          }
        : {}),
      ...(random.chance(phoneShare)
        ? { phone: random.chance(0.2) ? `+86 ${person.phone}` : person.phone }
        : {}),
      ...(random.chance(0.5) ? { address: `${person.home.village}${person.home.house}号` } : {}),
    });
    const both = [told(applicant, 'applicant'), told(respondent, 'respondent')];
    if (channel === 'grid') return both;
    // Who reports by telephone is one side, and does not always say the other's name.
    const reporter = random.chance(channel === 'app' ? 0.85 : 0.75) ? both : both.slice(0, 1);
    return random.chance(0.1) ? reporter.map((party) => ({ ...party, side: FLIPPED[party.side] })) : reporter;
  }

  private distort(report: NewDispute, stratum: Stratum, time: number): NewDispute {
    if (stratum === 'mixed script' && time > 0)
      return this.rewritten(report, (text) => this.halfTraditional(text));
    if (stratum === 'typos') return this.rewritten(report, (text) => this.mistyped(text));
    if (stratum === '500 m off' && time > 0) {
      const { longitude = 0, latitude = 0 } = report.place;
      return {
        ...report,
        place: { ...report.place, ...this.moved(longitude, latitude, this.random.whole(400, 600)) },
      };
    }
    return report;
  }

  private rewritten(report: NewDispute, change: (text: string) => string): NewDispute {
    const { title, summary, place, parties } = report;
    return {
      ...report,
      title: change(title),
      summary: change(summary),
      place: { ...place, address: change(place.address) },
      parties: parties.map((party) => ({ ...party, name: change(party.name) })),
    };
  }

  private halfTraditional(text: string): string {
    return this.random.chance(0.7) ? toTraditional(text) : text;
  }

  private mistyped(text: string): string {
    return [...text]
      .map((sign) => (this.random.chance(0.12) ? (SLIPS[sign] ?? sign) : sign))
      .filter(() => !this.random.chance(0.015))
      .join('');
  }
}

const TELLINGS: readonly (readonly Channel[])[] = [
  ['grid', 'app', 'wechat'],
  ['app', 'grid', 'wechat'],
  ['wechat', 'grid', 'app'],
  ['grid', 'grid', 'app'],
];
const FLIPPED = { applicant: 'respondent', respondent: 'applicant' } as const;
