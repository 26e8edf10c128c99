/** Something that will happen in a simulation (模拟事件). */
export interface PlannedEvent {
  readonly at: Date;
  /** What it is, as the counts name it. */
  readonly name: string;
  happen(): Promise<void>;
}

/** What will happen, in the order of time; what is planned first goes first at one instant (日程). */
export class Agenda {
  readonly #events: PlannedEvent[] = [];

  plan(event: PlannedEvent): void {
    let place = this.#events.length;
    while (place > 0 && (this.#events[place - 1]?.at ?? event.at) > event.at) place -= 1;
    this.#events.splice(place, 0, event);
  }

  /** Takes out the next thing that happens before an instant. */
  next(before: Date): PlannedEvent | undefined {
    const [first] = this.#events;
    return first && first.at < before ? this.#events.shift() : undefined;
  }
}
