/** Stand-ins for platforms have no place in production. */
export class SandboxInProductionError extends Error {
  readonly code = 'sandbox-in-production';

  constructor() {
    super('sandboxes do not start with NODE_ENV=production');
    this.name = 'SandboxInProductionError';
  }
}
