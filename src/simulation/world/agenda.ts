import { AsyncLocalStorage } from 'node:async_hooks';
import type { Draw } from './draw.js';

/** Something that will happen in a simulation (模拟事件). */
export interface PlannedEvent {
  readonly at: Date;
  /** What it is, as the counts name it. */
  readonly name: string;
  happen(): Promise<void>;
}

/** What plans something: an event that happens, or a kind of events at the beginning of a day. */
interface Planner {
  /** Different for each; the kinds of events share one. */
  readonly name: string;
  /** What follows from one event is lived in its order; an event that nothing led to begins a line of its own. */
  readonly line?: number;
  readonly independent: boolean;
  /** What chance has decided in it so far. */
  readonly draws: Map<string, Draw>;
  readonly planned: PlannedEvent[];
}

interface Entry extends PlannedEvent {
  readonly number: number;
  readonly line: number;
  readonly independent: boolean;
}

/** So many things happen at the same time, and so far apart they may have been planned. */
const MOST_AT_ONCE = 16;
const AT_ONCE_WITHIN_MS = 3_600_000;

/**
 * What will happen, in the order of time; what is planned first goes first at one instant (日程). Things of different lines
 * happen at the same time. Whichever of them is done first, the same is planned: what they led to is entered in their order,
 * and chance decides for each of them by itself.
 */
export class Agenda {
  readonly #entries: Entry[] = [];
  readonly #now = new AsyncLocalStorage<Planner>();
  readonly #kinds: Omit<Planner, 'independent' | 'planned'> = { name: '', draws: new Map() };
  #numbers = 0;

  /** What decides by chance now: everything that happens has streams of its own, by name. */
  get deciding(): Pick<Planner, 'name' | 'draws'> {
    return this.#now.getStore() ?? this.#kinds;
  }

  /** @param independent whether what is planned concerns nobody else, so that other things may happen at the same time */
  begin(independent: boolean, plan: () => void): void {
    const planner = { ...this.#kinds, independent, planned: [] };
    this.#now.run(planner, plan);
    this.#enter(planner);
  }

  plan(event: PlannedEvent): void {
    const planner = this.#now.getStore();
    if (planner) planner.planned.push(event);
    else this.#enter({ ...this.#kinds, independent: false, planned: [event] });
  }

  /**
   * Has happen what is next before an instant: one thing, or some at the same time.
   *
   * @param begin told what, before it happens
   * @returns false when nothing is left
   * @throws what the first that failed threw, once all are over
   */
  async happen(before: Date, begin: (events: readonly PlannedEvent[]) => void): Promise<boolean> {
    const entries = this.#entries.splice(0, this.#together(before));
    if (entries.length === 0) return false;
    begin(entries);
    const planners = entries.map(plannerOf);
    const living = planners.map((planner, index) =>
      this.#now.run(planner, async () => entries[index]?.happen()),
    );
    for (const one of await Promise.allSettled(living)) if (one.status === 'rejected') throw one.reason;
    for (const planner of planners) this.#enter(planner);
    return true;
  }

  /** How many of the next may happen at the same time: as far as none follows from another, and each concerns nobody else. */
  #together(before: Date): number {
    const [first] = this.#entries;
    if (!first || first.at >= before) return 0;
    const latest = first.at.getTime() + AT_ONCE_WITHIN_MS;
    const lines = new Set([first.line]);
    let count = 1;
    for (const { at, line, independent } of this.#entries.slice(1, first.independent ? MOST_AT_ONCE : 1)) {
      if (!independent || at >= before || at.getTime() > latest || lines.has(line)) break;
      lines.add(line);
      count += 1;
    }
    return count;
  }

  #enter({ planned, line, independent }: Planner): void {
    for (const event of planned.splice(0)) {
      this.#numbers += 1;
      const entry = { ...event, number: this.#numbers, line: line ?? this.#numbers, independent };
      let place = this.#entries.length;
      while (place > 0 && (this.#entries[place - 1]?.at ?? entry.at) > entry.at) place -= 1;
      this.#entries.splice(place, 0, entry);
    }
  }
}

const plannerOf = ({ number, line, independent }: Entry): Planner => ({
  name: `/${number}`,
  line,
  independent,
  draws: new Map(),
  planned: [],
});
