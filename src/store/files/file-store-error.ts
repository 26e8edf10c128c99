/** The file store cannot do it now, or was asked for a key that is none. Names no content. */
export class FileStoreError extends Error {
  constructor(
    readonly code: 'bad-key' | 'unavailable' | 'refused',
    detail: string,
  ) {
    super(detail);
    this.name = 'FileStoreError';
  }

  /** A key is names of letters, digits and hyphens with slashes between them: no way out of the folder. */
  static checkKey(key: string): void {
    if (key.length > 300 || !/^[a-z0-9-]+(\/[a-z0-9-]+)*$/.test(key)) {
      throw new FileStoreError('bad-key', 'not the key of a file');
    }
  }
}
