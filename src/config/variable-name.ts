/** The environment variable that holds a setting: `DATA_DIR` for `dataDir`. */
export function variableName(setting: string): string {
  return setting.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}
