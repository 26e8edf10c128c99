/** A field that should be sealed is not: somebody wrote past the repositories, or the store is an older one. */
export class ClearTextFoundError extends Error {
  readonly code = 'CLEAR_TEXT_FOUND';

  constructor(collection: string, id: string, field: string) {
    super(
      `${collection} ${id} holds ${field} in clear; run \`hub migrate\` to seal what an older hub stored`,
    );
  }
}
