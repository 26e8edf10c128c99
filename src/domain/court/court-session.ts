import type { CourtFiling } from './court-filing.js';

/** How a party takes part in a remote session (参加方式): by video 音视频, at a place with equipment 设备点, in the room 现场. */
export const PRESENCE_MODES = ['video', 'equipped-place', 'on-site'] as const;

export type PresenceMode = (typeof PRESENCE_MODES)[number];

/** How one party takes part. */
export interface SessionPresence {
  readonly partyId: string;
  readonly mode: PresenceMode;
  /** Where (参加地点); needed of all but those by video. */
  readonly place?: string;
}

/** How a remote session stands: asked for 待排期, booked 已排期, held 已召开, not held 未能召开, cancelled 已取消. */
export const SESSION_STATES = ['asked', 'booked', 'held', 'not-held', 'cancelled'] as const;

export type SessionState = (typeof SESSION_STATES)[number];

/** A mediation session over the court's platform (远程调解); its id is `DISPUTE:N`. */
export interface CourtSession extends CourtFiling {
  readonly disputeId: string;
  readonly beginsAt: Date;
  readonly minutes: number;
  readonly presences: readonly SessionPresence[];
  /** That parties who cannot join at the same time agreed to be heard one after another (分别调解). */
  readonly apart: boolean;
  readonly state: SessionState;
}
