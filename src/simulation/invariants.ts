import type { Invariant } from './invariant.js';
import { alwaysOwned } from './invariants/always-owned.js';
import { breachesNoticed } from './invariants/breaches-noticed.js';
import { figuresRecounted } from './invariants/figures-recounted.js';
import { noDoubleEffect } from './invariants/no-double-effect.js';
import { nothingWaits } from './invariants/nothing-waits.js';
import { officeTold } from './invariants/office-told.js';
import { ordersAnswered } from './invariants/orders-answered.js';
import { protectedHidden } from './invariants/protected-hidden.js';
import { reportsOnFile } from './invariants/reports-on-file.js';
import { residentsAnswered } from './invariants/residents-answered.js';
import { residentsTold } from './invariants/residents-told.js';
import { roundsTold } from './invariants/rounds-told.js';
import { seenRisesNoMore } from './invariants/seen-rises-no-more.js';
import { smallDocuments } from './invariants/small-documents.js';
import { stepsExplained } from './invariants/steps-explained.js';
import { warnedInTime } from './invariants/warned-in-time.js';

/** Everything that must be so at the end of every day (不变量一览). */
export const INVARIANTS: readonly Invariant[] = [
  reportsOnFile,
  residentsAnswered,
  residentsTold,
  alwaysOwned,
  stepsExplained,
  nothingWaits,
  noDoubleEffect,
  smallDocuments,
  warnedInTime,
  roundsTold,
  officeTold,
  seenRisesNoMore,
  ordersAnswered,
  protectedHidden,
  breachesNoticed,
  figuresRecounted,
];
