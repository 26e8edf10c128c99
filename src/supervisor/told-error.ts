/** Why a process could not start, after its supervisor was told: nobody else needs to hear it from this process. */
export class ToldError extends Error {
  readonly code = 'TOLD';
}
