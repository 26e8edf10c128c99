import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { AdviceSheet as SheetOnFile } from '../../src/domain/advice/advice-sheet.js';
import { lastRevision, sheetState } from '../../src/domain/advice/sheet-state.js';
import { areasBelow } from '../../src/domain/areas/areas-below.js';
import type { ConsultationRefusal } from '../../src/domain/consultation/consultation-refusal.js';
import { checkAdviceSheet } from '../../src/services/assistant/check-advice-sheet.js';
import { recordOfSheet } from '../../src/services/assistant/read-advice-sheet.js';
import { requestAdviceSheet } from '../../src/services/assistant/request-advice-sheet.js';
import { actorOf, Permitted } from '../kit/index.js';
import { AdviceSheet, AdviceSheetResult } from './advice-sheet.js';
import type { AssistantContext } from './context.js';

const MOST_WAITING = 100;
const WHICH = { description: 'Id of the sheet (建议单编号).' } as const;

/** Pages of answers to hand over: asked for by one, checked by another. */
@Resolver()
export class AdviceSheetResolver {
  @Query(() => AdviceSheet, { nullable: true, description: 'One sheet that one may read (建议单详情).' })
  @Permitted('ask')
  async adviceSheet(@Arg('id', () => ID, WHICH) id: string, @Ctx() context: AssistantContext) {
    const { personId } = actorOf(context);
    const found = await context.services.repositories.adviceSheets.find(id);
    const seen = found && seenSheet(found, context);
    return seen?.of.ownTo?.includes(personId) ? seen : null;
  }

  @Query(() => [AdviceSheet], {
    nullable: true,
    description: 'Those that wait for the caller to check them, longest first, at most 100 (待核对建议单).',
  })
  @Permitted('advise')
  async adviceSheetsToCheck(@Ctx() context: AssistantContext) {
    const { personId, areaCode } = actorOf(context);
    const { adviceSheets } = context.services.repositories;
    const found = await adviceSheets.waiting(personId, areasBelow(areaCode), MOST_WAITING);
    return found.map((sheet) => seenSheet(sheet, context));
  }

  @Mutation(() => AdviceSheetResult, {
    nullable: true,
    description: 'Makes a page of an answer one was given; a second person has to check it (开具建议单).',
  })
  @Permitted('ask')
  async requestAdviceSheet(
    @Arg('consultation', () => ID, { description: 'Id of the consultation (咨询编号).' })
    consultationId: string,
    @Arg('turn', () => Int, { description: 'Which turn (序号).' }) turn: number,
    @Arg('words', () => String, {
      nullable: true,
      description: 'What to add in plain words, at most 120 characters (开单人的话).',
    })
    words: string | null,
    @Ctx() context: AssistantContext,
  ) {
    const wanted = { consultationId, turn, words: words ?? undefined };
    return result(await requestAdviceSheet(wanted, actorOf(context), context.services), context);
  }

  @Mutation(() => AdviceSheetResult, {
    nullable: true,
    description:
      'Accepts a sheet, or sends it back with a reason; never one that one asked for (核对建议单).',
  })
  @Permitted('advise')
  async checkAdviceSheet(
    @Arg('id', () => ID, WHICH) id: string,
    @Arg('revision', () => Int, { description: 'The version that was read (版本).' }) revision: number,
    @Arg('accept', () => Boolean, { description: 'Whether it is right (是否通过).' }) accepted: boolean,
    @Arg('reason', () => String, { nullable: true, description: 'Why it goes back (退回理由).' })
    reason: string | null,
    @Ctx() context: AssistantContext,
  ) {
    const check = { revision, accepted, ...(reason === null ? {} : { reason }) };
    return result(await checkAdviceSheet(id, check, actorOf(context), context.services), context);
  }
}

function seenSheet(sheet: SheetOnFile, context: AssistantContext) {
  const of = recordOfSheet(sheet, actorOf(context));
  const last = lastRevision(sheet);
  const { number, requestedAt, words, check } = last;
  return {
    id: sheet.id,
    of,
    path: `/advice/${sheet.id}`,
    state: sheetState(last),
    revision: number,
    requestedAt,
    words,
    reason: check?.reason,
    checkedBy: check && { ...check.by, of },
    checkedAt: check?.at,
  };
}

const result = (outcome: SheetOnFile | ConsultationRefusal, context: AssistantContext) =>
  'refused' in outcome ? outcome : { sheet: seenSheet(outcome, context) };
