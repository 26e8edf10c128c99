import { describe, expect, it } from 'vitest';
import type { SimulatedHub } from '../../../src/simulation/simulated-hub.js';
import { SimulatedClock } from '../../../src/simulation/world/simulated-clock.js';
import { World } from '../../../src/simulation/world/world.js';

const DAY = '2026-01-05';
const BEGIN = new Date('2026-01-05T00:00:00+08:00');
const END = new Date('2026-01-06T00:00:00+08:00');

const newWorld = () =>
  new World({ hub: { clock: new SimulatedClock(BEGIN) } as SimulatedHub, seed: 7, scale: 1 });

/** Lets the day pass, and says what happened at the same time. */
async function live({ agenda, hub }: World): Promise<readonly (readonly string[])[]> {
  const times: string[][] = [];
  const begin = (events: readonly { name: string; at: Date }[]): void => {
    hub.clock.set(events.at(-1)?.at ?? END);
    times.push(events.map(({ name }) => name));
  };
  while (await agenda.happen(END, begin));
  return times;
}

/** A number of turns of the event loop, so that things at the same time are done in an order of their own. */
async function turns(count: number): Promise<void> {
  for (let left = count; left > 0; left -= 1) await new Promise(setImmediate);
}

describe('the agenda of a simulated day', () => {
  it('has things happen at the same time that concern nobody else, and nothing besides what concerns all', async () => {
    const world = newWorld();
    const plan = (name: string, minute: number) => () => world.plan(name, DAY, minute, async () => {});
    world.agenda.begin(true, plan('first', 540));
    world.agenda.begin(true, plan('hours later', 700));
    world.agenda.begin(false, plan('outage', 701));
    world.agenda.begin(true, plan('third', 702));
    world.agenda.begin(true, plan('in the evening', 1_000));
    const times = [['first', 'hours later'], ['outage'], ['third'], ['in the evening']];
    expect(await live(world)).toEqual(times);
  });

  it('keeps what follows from one event in its order, while others happen', async () => {
    const world = newWorld();
    world.agenda.begin(true, () =>
      world.plan('quarrel', DAY, 540, async () => {
        world.plan('looked at', DAY, 600, async () => {});
        world.plan('closed', DAY, 601, async () => {});
      }),
    );
    world.agenda.begin(true, () => world.plan('another', DAY, 602, async () => {}));
    world.agenda.begin(true, () => world.plan('much later', DAY, 800, async () => {}));
    expect(await live(world)).toEqual([['quarrel', 'another'], ['looked at', 'much later'], ['closed']]);
  });

  it('has what is planned for a quarrel by whoever concerns all lie in the line of that quarrel', async () => {
    const world = newWorld();
    const lines: number[] = [];
    world.agenda.begin(true, () => {
      for (const name of ['one', 'other'])
        world.plan(`quarrel ${name}`, DAY, 540, async () => {
          lines.push(world.agenda.line);
          world.plan(`worked on ${name}`, DAY, 700, async () => {});
        });
    });
    world.agenda.begin(false, () =>
      world.plan('leader', DAY, 600, async () => {
        for (const line of lines)
          world.agenda.inLine(line, () => world.plan(`order ${line}`, DAY, 690, async () => {}));
      }),
    );
    expect(await live(world)).toEqual([
      ['quarrel one', 'quarrel other'],
      ['leader'],
      [`order ${lines[0]}`, `order ${lines[1]}`],
      ['worked on one', 'worked on other'],
    ]);
    expect(() => world.agenda.line).toThrow('nothing happens now');
  });

  it('lives the same life, whichever of the things that happen at once is done first', async () => {
    const lives = await Promise.all(
      [(index: number) => index, (index: number) => 5 - index].map(async (slowness) => {
        const world = newWorld();
        const drawn: string[] = [];
        world.agenda.begin(true, () => {
          for (let index = 0; index < 5; index += 1) {
            world.plan(`quarrel ${index}`, DAY, 540, async () => {
              await turns(slowness(index));
              const number = world.draw('mediation').int(0, 1_000_000);
              world.plan(`mediated ${index}: ${number}`, DAY, 600, async () => {
                drawn.push(`${index} ${world.draw('mediation').int(0, 1_000_000)}`);
              });
            });
          }
        });
        return { times: await live(world), drawn };
      }),
    );
    expect(lives[1]).toEqual(lives[0]);
    expect(new Set(lives[0]?.drawn.map((line) => line.slice(2))).size).toBe(5);
  });

  it('ends when something that happened failed, and only once all else at that time is over', async () => {
    const world = newWorld();
    let over = false;
    world.agenda.begin(true, () => {
      world.plan('fails', DAY, 540, async () => {
        throw new Error('no such case');
      });
      world.plan('goes on', DAY, 540, async () => {
        await turns(3);
        over = true;
      });
    });
    await expect(live(world)).rejects.toThrow('no such case');
    expect(over).toBe(true);
  });
});
