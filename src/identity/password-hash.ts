import { hash, verify } from '@node-rs/argon2';

/**
 * Argon2id (口令散列) with 19 MiB, two passes and one lane: what OWASP asks for at least. A hash says with which
 * parameters it was made, so that these may rise without anybody having to choose a new password.
 */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** A hash of thirty-two random bytes that nobody has kept: what a password is compared with when nobody has that name. */
export const DECOY_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$etDK5l/MvBWW0KYTiOilrA$zMN3OsJsUzg/H9uCc/Gz/7mp2Kn1jZLMWN7uJ62dVOQ';

/** @param password normalised */
export const hashPassword = (password: string): Promise<string> => hash(password, PARAMETERS);

/** @param password normalised */
export const verifyPassword = (passwordHash: string, password: string): Promise<boolean> =>
  verify(passwordHash, password);
