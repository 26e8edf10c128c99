import type { TurnAddress } from '../src/domain/effects/waker.js';

/** Wake-ups for turns (唤醒). A job carries an address and nothing else; what is to be done lies in the store. */
export const EFFECTS_QUEUE = 'effects';

/** The heartbeat of the hub (节拍): sweep, dues, rounds, pulls, the rotation of keys, and vectors. */
export const TICKS_QUEUE = 'ticks';

/** What is done at each beat. */
export type TickName = 'sweep' | 'dues' | 'rounds' | 'keys' | 'pull' | 'vectors';

/** The data of a wake-up job. */
export type WakeUp = TurnAddress;
