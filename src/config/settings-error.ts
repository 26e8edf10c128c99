/** Settings that cannot be used; `faults` has one line for each. The command line ends with exit code 2. */
export class SettingsError extends Error {
  readonly code = 'SETTINGS';

  constructor(readonly faults: readonly string[]) {
    super(faults.join('\n'));
    this.name = 'SettingsError';
  }
}
