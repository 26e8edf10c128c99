/**
 * Where files lie (文件存储): a folder, or an S3-compatible store. It sees sealed bytes under names that say nothing.
 * `tests/conformance/file-store` is what every implementation must do.
 */
export interface FileStore {
  /**
   * Stores bytes under a key, whole and durable or not at all; what was there before is replaced.
   *
   * @throws FileStoreError
   */
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** @throws FileStoreError; a key under which nothing lies is no error */
  get(key: string): Promise<Uint8Array | undefined>;
  /** Removes what lies there, if anything does. @throws FileStoreError */
  remove(key: string): Promise<void>;
}
