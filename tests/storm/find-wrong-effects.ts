import mongoose from 'mongoose';

/**
 * Looks in the books themselves for what took effect more or less than once: a dispute for each record that was reported,
 * and each event of the court once in its case's file.
 *
 * @param valid ids of the callbacks that should have been applied, `platform:eventId`
 * @param reported how many disputes were reported to the hub itself
 * @returns what is wrong, in words
 */
export async function findWrongEffects(
  store: string,
  valid: ReadonlySet<string>,
  reported: number,
): Promise<string[]> {
  const connection = await mongoose.createConnection(store).asPromise();
  try {
    const wrong: string[] = [];
    const expect = (what: string, found: number, expected: number) => {
      if (found !== expected) wrong.push(`${what}: ${found} instead of ${expected}`);
    };
    // The event of a record is `platform:record:revision`.
    const records = new Set(
      [...valid]
        .filter((id) => /^(grid|governance-app):/.test(id))
        .map((id) => id.slice(0, id.lastIndexOf(':'))),
    );
    expect('disputes', await connection.collection('disputes').countDocuments({}), records.size + reported);
    const told = [...valid].filter((id) => id.startsWith('court:'));
    const files = await connection
      .collection<{ events: { sequence: number }[] }>('courtMediations')
      .find({})
      .toArray();
    expect('events of the court', files.flatMap(({ events }) => events).length, told.length);
    for (const { _id, events } of files) {
      expect(
        `different events of ${String(_id)}`,
        new Set(events.map(({ sequence }) => sequence)).size,
        events.length,
      );
    }
    return wrong;
  } finally {
    await connection.close();
  }
}
