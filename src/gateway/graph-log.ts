/** Where the gateway writes what callers must not read. A pino logger is one. */
export interface GraphLog {
  error(details: object, message: string): void;
  warn(details: object, message: string): void;
}
