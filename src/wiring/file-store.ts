import { join } from 'node:path';
import type { Config } from '../config.js';
import type { FileStore } from '../store/files/file-store.js';
import { folderFileStore } from '../store/files/folder-file-store.js';
import { s3FileStore } from '../store/files/s3-file-store.js';

/** Where files lie by the settings (文件存储): in an S3-compatible store, or in the data folder. */
export function fileStoreOf({
  dataDir,
  filesS3Url,
  filesS3Bucket,
  filesS3Region,
  filesS3KeyId,
  filesS3Secret,
}: Config): FileStore {
  if (!filesS3Url || !filesS3Bucket || !filesS3KeyId || !filesS3Secret) {
    return folderFileStore(join(dataDir, 'files'));
  }
  return s3FileStore({
    endpoint: filesS3Url,
    bucket: filesS3Bucket,
    region: filesS3Region,
    accessKeyId: filesS3KeyId,
    secretAccessKey: filesS3Secret,
  });
}
