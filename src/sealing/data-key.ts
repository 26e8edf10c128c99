import type { SecretKey } from './secret-key.js';

/** The key of one subject (数据密钥): all that is sealed with it goes when it goes. */
export interface DataKey {
  /** Names the subject, such as `dispute:01K…`. Stored in clear, so never anything personal. */
  readonly id: string;
  readonly key: SecretKey;
}
