import { Schema } from 'mongoose';
import type { Route } from '../../domain/grid/round.js';
import { ERASED } from '../../sealing/erased.js';
import { AggregateRepository, type AggregateSupport } from '../aggregates/aggregate-repository.js';
import { aggregateSchema } from '../aggregates/aggregate-schema.js';

const part = (fields: Record<string, unknown>): Schema => new Schema(fields, { _id: false });

const routeSchema = (): Schema =>
  aggregateSchema({
    kind: { type: String, required: true },
    gridCode: { type: String, required: true },
    stops: { type: [part({ id: String, name: String })], required: true },
    worker: { type: part({ personId: String, name: String }), required: true },
  });

/** Keeps the standing routes of the grids (路线), names of households sealed. */
export class RouteRepository extends AggregateRepository<Route> {
  constructor(support: AggregateSupport) {
    super('route', 'routes', routeSchema(), support, { fields: { 'stops[].name': ERASED } });
  }
}
