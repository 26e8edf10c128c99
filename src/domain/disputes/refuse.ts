import { allowedMoves } from './allowed-moves.js';
import type { Refusal, RefusalCode } from './refusal.js';
import type { Step } from './step.js';

/** Makes a refusal; with the step at which the dispute stands it also says what would be allowed. */
export const refuse = (code: RefusalCode, message: string, step?: Step): Refusal => ({
  refused: true,
  code,
  message,
  allowed: step === undefined ? [] : allowedMoves(step),
});
