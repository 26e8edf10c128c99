import { EffectKind } from '../../domain/effects/effect-kind.js';

/** Make what it says of a record that a phone brought (处理离线记录), where the request that brought it did not live to. */
export const applyOfflineRecordEffect = new EffectKind<Record<string, never>>('apply-offline-record');
