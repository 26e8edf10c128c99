import { FIGURE_DEFINITIONS } from '../../domain/figures/figure-definitions.js';
import { type Books, readFigure } from '../../services/insight/read-figure.js';
import type { Repositories } from '../../store/repositories.js';
import type { Fault, Invariant } from '../invariant.js';
import { recount } from '../recount.js';
import { CAST } from '../world/cast.js';

/** Reading a figure reads all the facts there are: of a great subdistrict one figure is recounted an evening, in turn. */
const ALL_EACH_EVENING_UP_TO = 300;

/**
 * Every figure is what a recount comes to (统计复核): the recount does not know the hub's facts, but counts the histories of the
 * disputes, and what the simulation remembers that its people said.
 */
export const figuresRecounted: Invariant = {
  name: 'figures-recounted',
  async check(world, { whole, disputes }) {
    for (const dispute of disputes) world.disputes.set(dispute._id, dispute);
    const counted = recount(world);
    const inTurn = world.nextNumber('recount') % FIGURE_DEFINITIONS.length;
    const all = whole || world.tales.length <= ALL_EACH_EVENING_UP_TO;
    const asked = all ? FIGURE_DEFINITIONS : FIGURE_DEFINITIONS.slice(inTurn, inTurn + 1);
    const faults: Fault[] = [];
    const books = readOnce(world.hub.services.repositories);
    for (const { id } of asked) {
      const figure = await readFigure({ id }, CAST.desk, world.hub.services, books);
      if ('refused' in figure) {
        faults.push({ case: id, reason: `not answered: ${figure.code}` });
        continue;
      }
      const own = counted[id];
      if (!own) {
        faults.push({ case: id, reason: 'nobody recounts it' });
        continue;
      }
      const { numerator, denominator } = own;
      if (figure.numerator !== numerator || figure.denominator !== denominator) {
        const says = `${figure.numerator} of ${figure.denominator}`;
        faults.push({
          case: id,
          reason: `the hub says ${says}, and a recount ${numerator} of ${denominator}`,
        });
      }
      world.figures.set(id, figure.value ?? null);
    }
    return faults;
  },
};

/** Figures that are made of the same kinds of facts read them once an evening: the clock stands, and nothing is at work. */
function readOnce({ caseFacts, figureCorrections }: Repositories): Books {
  const read = new Map<string, ReturnType<Books['facts']>>();
  const ids = FIGURE_DEFINITIONS.map(({ id }) => id);
  let corrected: ReturnType<Books['corrections']> | undefined;
  return {
    facts(kinds, asOf) {
      const facts = read.get(kinds.join()) ?? caseFacts.known(kinds, asOf);
      read.set(kinds.join(), facts);
      return facts;
    },
    async corrections(figure, asOf) {
      corrected ??= figureCorrections.of(ids, asOf);
      return (await corrected).filter(({ figures }) => figures.includes(figure));
    },
  };
}
