/** Another import began while this one was under way; what this one had written is swept away by the other. */
export class ImportOvertakenError extends Error {
  readonly code = 'IMPORT_OVERTAKEN';

  constructor() {
    super('another corpus import was started; this one was given up');
  }
}
