import mongoose, { type Connection } from 'mongoose';

/**
 * Opens the document store (文档库): MongoDB, or the embedded store that speaks its protocol.
 *
 * Writes are acknowledged by a majority and reads see only such writes, so that what a caller was told is true
 * stays true through a fail-over.
 *
 * @param uri a MongoDB connection string that names the database
 * @throws MongooseServerSelectionError when no server answers within five seconds
 */
export async function connectStore(uri: string): Promise<Connection> {
  const connection = mongoose.createConnection(uri, {
    autoIndex: false,
    autoCreate: false,
    serverSelectionTimeoutMS: 5_000,
    ignoreUndefined: true,
    writeConcern: { w: 'majority', journal: true },
    readConcern: { level: 'majority' },
  });
  return connection.asPromise();
}
