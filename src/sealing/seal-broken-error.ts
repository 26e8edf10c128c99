/** A sealed value was changed, moved to another place, or sealed with another key. Nothing of it can be read. */
export class SealBrokenError extends Error {
  readonly code = 'SEAL_BROKEN';

  /** @param place which value: a collection, an id and a field, or the name of a key; never what it holds */
  constructor(place: string) {
    super(`the seal of ${place} is broken`);
  }
}
