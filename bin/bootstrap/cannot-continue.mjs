/** What the user must see as one clear line, without a stack trace. */
export class CannotContinue extends Error {
  name = 'CannotContinue';
}
