import type { PlatformConnection } from './platform-connection.js';
import type { PlatformName } from './platform-name.js';

/** How the hub gets on with a platform, as its workers found it (平台运行状况). */
export interface PlatformHealth {
  readonly platform: PlatformName;
  readonly connection: PlatformConnection;
  /** Since when it has not answered as it should; absent while it does. */
  readonly lateSince?: Date;
  /** What was wrong the first time, as a code. */
  readonly cause?: string;
}
