import { AsyncLocalStorage } from 'node:async_hooks';
import type { Draw } from './draw.js';

/** Something that will happen in a simulation (模拟事件). */
export interface PlannedEvent {
  readonly at: Date;
  /** What it is, as the counts name it. */
  readonly name: string;
  happen(): Promise<void>;
}

/** To what something belongs that is planned. */
interface Belonging {
  /** What follows from one event is lived in its order; an event that nothing led to begins a line of its own. */
  readonly line?: number;
  readonly independent: boolean;
}

/** What plans something: an event that happens, or a kind of events at the beginning of a day. */
interface Planner extends Belonging {
  /** Different for each; the kinds of events share one. */
  readonly name: string;
  /** What chance has decided in it so far. */
  readonly draws: Map<string, Draw>;
  readonly planned: (PlannedEvent & Belonging)[];
}

interface Entry extends PlannedEvent, Required<Belonging> {
  readonly number: number;
}

/** So many things happen at the same time, and so far apart they may have been planned. */
const MOST_AT_ONCE = 64;
const AT_ONCE_WITHIN_MS = 4 * 3_600_000;

/**
 * What will happen, in the order of time; what is planned first goes first at one instant (日程). Things of different lines
 * happen at the same time. Whichever of them is done first, the same is planned: what they led to is entered in their order,
 * and chance decides for each of them by itself.
 */
export class Agenda {
  #entries: Entry[] = [];
  readonly #now = new AsyncLocalStorage<Planner>();
  readonly #kinds: Omit<Planner, 'independent' | 'planned'> = { name: '', draws: new Map() };
  #numbers = 0;

  /** What decides by chance now: everything that happens has streams of its own, by name. */
  get deciding(): Pick<Planner, 'name' | 'draws'> {
    return this.#now.getStore() ?? this.#kinds;
  }

  /** In which line lies what happens now. */
  get line(): number {
    const line = this.#now.getStore()?.line;
    if (line === undefined) throw new Error('nothing happens now');
    return line;
  }

  /** @param independent whether what is planned concerns nobody else, so that other things may happen at the same time */
  begin(independent: boolean, plan: () => void): void {
    const planner = { ...this.#kinds, independent, planned: [] };
    this.#now.run(planner, plan);
    this.#enter(planner.planned);
  }

  plan(event: PlannedEvent): void {
    const planner = this.#now.getStore();
    const { line, independent = false } = planner ?? {};
    const planned = { ...event, independent, ...(line === undefined ? {} : { line }) };
    if (planner) planner.planned.push(planned);
    else this.#enter([planned]);
  }

  /** What something plans so belongs to a line, whoever plans it, and concerns nobody outside of it. */
  inLine(line: number, plan: () => void): void {
    const planner = this.#now.getStore();
    if (!planner) throw new Error('nothing happens now');
    this.#now.run({ ...planner, line, independent: true }, plan);
  }

  /**
   * Has happen what is next before an instant: one thing, or some at the same time.
   *
   * @param begin told what, before it happens
   * @returns false when nothing is left
   * @throws what the first that failed threw, once all are over
   */
  async happen(before: Date, begin: (events: readonly PlannedEvent[]) => void): Promise<boolean> {
    const entries = this.#together(before);
    if (entries.length === 0) return false;
    this.#entries = this.#entries.filter((entry) => !entries.includes(entry));
    begin(entries);
    const planners = entries.map(plannerOf);
    const living = planners.map((planner, index) =>
      this.#now.run(planner, async () => entries[index]?.happen()),
    );
    for (const one of await Promise.allSettled(living)) if (one.status === 'rejected') throw one.reason;
    for (const { planned } of planners) this.#enter(planned);
    return true;
  }

  /** What may happen next at the same time: of each line its first, as far as nothing comes before that concerns all. */
  #together(before: Date): Entry[] {
    const [first] = this.#entries;
    const latest = Math.min((first?.at.getTime() ?? 0) + AT_ONCE_WITHIN_MS, before.getTime() - 1);
    const lines = new Map<number, Entry>();
    for (const entry of this.#entries) {
      if (entry.at.getTime() > latest || lines.size === MOST_AT_ONCE) break;
      if (!entry.independent) return lines.size > 0 ? [...lines.values()] : [entry];
      if (!lines.has(entry.line)) lines.set(entry.line, entry);
    }
    return [...lines.values()];
  }

  #enter(planned: readonly (PlannedEvent & Belonging)[]): void {
    for (const event of planned) {
      this.#numbers += 1;
      const entry = { ...event, number: this.#numbers, line: event.line ?? this.#numbers };
      this.#entries.splice(this.#placeOf(entry), 0, entry);
    }
  }

  /** Behind all that are not later. */
  #placeOf({ at }: Entry): number {
    let [from, to] = [0, this.#entries.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.#entries[middle]?.at ?? at) > at) to = middle;
      else from = middle + 1;
    }
    return from;
  }
}

const plannerOf = ({ number, line, independent }: Entry): Planner => ({
  name: `/${number}`,
  line,
  independent,
  draws: new Map(),
  planned: [],
});
