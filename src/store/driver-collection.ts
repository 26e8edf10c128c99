import type { Connection, mongo } from 'mongoose';

/**
 * A collection by the driver alone (驱动直读直写), for what is read and written most: what comes from the hub's own types need not
 * be cast once more by a schema. While the store is away, a command waits for it as long as one looks for a server.
 */
export function driverCollection<Stored extends { readonly _id: string }>(
  { db }: Connection,
  name: string,
): mongo.Collection<Stored> {
  if (!db) throw new Error('the store is not connected yet');
  return db.collection<Stored>(name);
}
