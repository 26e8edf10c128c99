import { dayInShanghai } from '../../domain/law/day-in-shanghai.js';
import type { IsoDate } from '../../domain/law/iso-date.js';
import type { Actor } from '../../domain/people/actor.js';
import type { PlatformName } from '../../domain/platforms/platform-name.js';
import { addDays, startOfDay } from '../../domain/time/add-days.js';
import type { SimulatedHub } from '../simulated-hub.js';
import { Agenda } from './agenda.js';
import { MEDIATORS } from './cast.js';
import { Draw } from './draw.js';
import { isOfficeDay } from './is-office-day.js';
import type { Spoken } from './spoken.js';
import type { StoredDispute } from './stored-dispute.js';
import type { Supervised } from './supervised.js';
import type { Reported, Tale } from './tale.js';

/** How a subdistrict is to live (模拟参数). */
export interface WorldOptions {
  readonly hub: SimulatedHub;
  readonly seed: number;
  /** How many quarrels are reported in a year. */
  readonly scale: number;
}

const MINUTE_MS = 60_000;
const FIRST_OFFICE_MINUTE = 9 * 60;
const LAST_OFFICE_MINUTE = 17 * 60;

/** A subdistrict that lives beside the hub (模拟世界): what happens in it, and what really happened. */
export class World {
  readonly hub: SimulatedHub;
  readonly seed: number;
  readonly scale: number;
  readonly agenda = new Agenda();
  readonly tales: Tale[] = [];
  /** How often each thing happened, by name. */
  readonly counts = new Map<string, number>();
  /** Every dispute as it lay in the store when it was last looked over. */
  readonly disputes = new Map<string, StoredDispute>();
  /** The figures as the hub last said them. */
  readonly figures = new Map<string, number | null>();
  villagers = 0;
  /** How many text messages the carrier has reported on. */
  textMessages = 0;
  /** What was reported since it was last looked whether all is on file. */
  readonly unseenReports: Reported[] = [];
  /** What residents said in WeChat since it was last looked whether all was answered. */
  readonly unanswered: Spoken[] = [];
  /** Since when the hub must hide a report in WeChat, by its number: until then it may not have known. */
  readonly hiddenSince = new Map<string, Date>();
  /** Supervision orders that have not ended, by their id. */
  readonly orders = new Map<string, Supervised>();
  /** When somebody of the office first saw a notice of an occasion, by its key. */
  readonly seenOccasions = new Map<string, Date>();
  /** Mediators who are ill now, by their id. */
  readonly ill = new Set<string>();
  /** Platforms that are down now. */
  readonly down = new Set<PlatformName>();
  /** Since when a platform that was down is back. */
  readonly backSince = new Map<PlatformName, Date>();
  readonly #numbers = new Map<string, number>();

  constructor({ hub, seed, scale }: WorldOptions) {
    this.hub = hub;
    this.seed = seed;
    this.scale = scale;
  }

  get today(): IsoDate {
    return dayInShanghai(this.hub.clock.now());
  }

  /** Chance, by what it decides: for everything that happens by itself. */
  draw(name: string): Draw {
    const { name: of, draws } = this.agenda.deciding;
    const known = draws.get(name) ?? new Draw(this.seed, `${name}${of}`);
    draws.set(name, known);
    return known;
  }

  /** Notes that a quarrel was reported. */
  reported(tale: Tale, report: Reported): void {
    tale.reports.push(report);
    this.unseenReports.push(report);
  }

  /** Somebody of a community who mediates and is not ill; when all are, one who is. */
  mediatorFor(areaCode: string): Actor {
    const all = MEDIATORS.filter((one) => one.areaCode === areaCode);
    const well = all.filter(({ personId }) => !this.ill.has(personId));
    return this.draw('mediators').pick(well.length > 0 ? well : all);
  }

  /** Counts from 1, each name by itself. */
  nextNumber(name: string): number {
    const number = (this.#numbers.get(name) ?? 0) + 1;
    this.#numbers.set(name, number);
    return number;
  }

  count(name: string): void {
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
  }

  /** Plans something at a minute of a day, in Shanghai. What would be in the past happens in a minute. */
  plan(name: string, day: IsoDate, minute: number, happen: () => Promise<void>): void {
    const wanted = new Date(startOfDay(day).getTime() + minute * MINUTE_MS);
    const soonest = new Date(this.hub.clock.now().getTime() + MINUTE_MS);
    this.agenda.plan({ at: wanted > soonest ? wanted : soonest, name, happen });
  }

  /** Plans something so many minutes from now. */
  planIn(name: string, minutes: number, happen: () => Promise<void>): void {
    this.agenda.plan({ at: new Date(this.hub.clock.now().getTime() + minutes * MINUTE_MS), name, happen });
  }

  /** Plans something for when the office is open, so many days that it is open from now on. */
  planInOffice(name: string, officeDays: number, happen: () => Promise<void>): void {
    let day = this.today;
    for (let left = officeDays; left > 0; ) {
      day = addDays(day, 1);
      if (isOfficeDay(day)) left -= 1;
    }
    const minute = this.draw('office minute').int(FIRST_OFFICE_MINUTE, LAST_OFFICE_MINUTE);
    this.plan(name, day, minute, happen);
  }
}
