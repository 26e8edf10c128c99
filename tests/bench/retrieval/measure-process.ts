import { type Measurement, measureEngine } from './measure-engine.js';

// Started by the bench once for each engine, so that no engine's memory or warmth is another's.
process.once('message', async (measurement: Measurement) => {
  process.send?.(await measureEngine(measurement));
  process.disconnect();
});
