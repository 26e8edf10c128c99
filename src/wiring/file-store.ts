import { join } from 'node:path';
import type { Config } from '../config.js';
import type { FileStore } from '../store/files/file-store.js';
import { folderFileStore } from '../store/files/folder-file-store.js';
import { s3FileStore } from '../store/files/s3-file-store.js';

/** Where files lie by the settings (文件存储): in an S3-compatible store, or in the data folder. */
export function fileStoreOf({
  dataDir,
  filesUrl,
  filesBucket,
  filesRegion,
  filesKeyId,
  filesSecret,
}: Config): FileStore {
  if (!filesUrl || !filesBucket || !filesKeyId || !filesSecret) {
    return folderFileStore(join(dataDir, 'files'));
  }
  return s3FileStore({
    endpoint: filesUrl,
    bucket: filesBucket,
    region: filesRegion,
    accessKeyId: filesKeyId,
    secretAccessKey: filesSecret,
  });
}
