import type { PlatformHost } from '../kit/platform-client.js';
import type { PlatformState } from '../port.js';

/** What the account's settings at WeChat and ours have in common. */
export interface AccountSettings extends PlatformHost {
  readonly appId: string;
  /** AppSecret: fetches access tokens. */
  readonly secret: string;
  /** Token of the server settings (服务器配置): signs callbacks; at least 16 characters. */
  readonly token: string;
  /**
   * EncodingAESKey, 43 letters and digits, where the account is set to the safe mode (安全模式) or the compatible one
   * (兼容模式). With it nothing is taken that is not encrypted; without it messages are plain (明文模式), and only
   * their query is signed.
   */
  readonly aesKey?: string;
  /** How far a callback's time may be from ours, in milliseconds. @defaultValue 300000 */
  readonly toleranceMs?: number;
  /** Templates that the account was granted; a channel without one is not used. */
  readonly templates?: { readonly subscribe?: string; readonly template?: string };
  /** Keeps the access token for all processes. */
  readonly state: PlatformState;
}
