import { EffectKind } from '../../domain/effects/effect-kind.js';

/** Apply what a platform told the hub (处理收件). */
export const applyReportEffect = new EffectKind<Record<string, never>>('apply-report');
