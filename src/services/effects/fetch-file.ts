import { EffectKind } from '../../domain/effects/effect-kind.js';

/** Fetch a photo or paper from the platform that named it (取回附件). Each has a lane of its own. */
export const fetchFileEffect = new EffectKind<{ id: string; sha256: string }>('fetch-file');
