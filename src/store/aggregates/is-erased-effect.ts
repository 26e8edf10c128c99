import type { Effect } from '../../domain/effects/effect.js';

/** Whether what an effect was to do can no longer be read: its key was destroyed (已依法删除). */
export const isErasedEffect = ({ payload }: Partial<Effect>): boolean => payload === undefined;
