import type { Draft } from '../../domain/account/draft.js';
import { EffectKind } from '../../domain/effects/effect-kind.js';

/** Make a dispute of what a resident reported (公众号反映转为纠纷). */
export const openAccountReport = new EffectKind<{
  disputeId: string;
  number: string;
  draft: Draft;
  reportedAt: Date;
}>('open-account-report');
