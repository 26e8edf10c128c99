import type { ImportProgress, ImportReport } from '../../assistant/corpus/import-report.js';
import type { AssistantContext } from './assistant-context.js';

/**
 * Imports a folder of statutes and puts it in use (导入语料).
 *
 * @param onProgress told of every step, for a progress bar
 * @throws CorpusImportError when nothing in the folder can be read; the version in use stays in use
 * @throws ImportOvertakenError when another import began meanwhile
 */
export const importCorpus = (
  folder: string,
  { assistant }: AssistantContext,
  onProgress?: (progress: ImportProgress) => void,
): Promise<ImportReport> => assistant.importCorpus(folder, onProgress);
