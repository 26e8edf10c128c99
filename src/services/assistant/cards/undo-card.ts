import type { CardFile } from '../../../domain/cards/card-file.js';
import type { CardRefusal } from '../../../domain/cards/card-refusal.js';
import { undoRevision } from '../../../domain/cards/undo-revision.js';
import { speakerOf } from '../../../domain/consultation/take-on.js';
import type { Actor } from '../../../domain/people/actor.js';
import type { ServiceContext } from '../../context.js';
import { changeCard } from './change-card.js';

/** Takes the latest version of a card back (撤销卡片修订); a card that was new is gone by it. */
export const undoCard = (
  id: string,
  undone: { readonly revision: number; readonly reason: string },
  by: Actor,
  context: ServiceContext,
): Promise<CardFile | CardRefusal> =>
  changeCard(
    id,
    'card-undone',
    by,
    (current, shipped) => undoRevision(current, shipped, undone, speakerOf(by), context.clock.now()),
    context,
  );
