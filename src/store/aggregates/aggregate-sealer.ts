import type { Aggregate } from '../../domain/effects/aggregate.js';
import { nextEffectAt } from '../../domain/effects/next-effect-at.js';
import { parkedSince } from '../../domain/effects/parked-since.js';
import { SCHEMA_VERSION } from '../../domain/effects/schema-version.js';
import { ERASED } from '../../sealing/erased.js';
import type { SealedFields } from '../../sealing/sealed-fields.js';
import type { FieldSealer } from '../sealing/field-sealer.js';
import type { StoredAggregate } from './stored-aggregate.js';

/** What of an aggregate is sealed, besides what its effects carry. */
export interface AggregateSealing<A> {
  readonly fields: SealedFields;
  /** The name of the data key; without it, the aggregate's own: `TYPE:ID`. */
  readonly subject?: (aggregate: A) => string;
}

/** An effect may carry names and words of the dispute, and so may what went wrong with it. */
const EFFECT_FIELDS: SealedFields = {
  'effects[].payload': undefined,
  'effects[].lastError': undefined,
  'effects[].parked.cause': ERASED,
};

/** Makes documents of aggregates, sealed, and aggregates of documents. */
export class AggregateSealer<A extends Aggregate> {
  private readonly fields: SealedFields;

  constructor(
    private readonly type: string,
    private readonly collection: string,
    private readonly sealing: AggregateSealing<A>,
    private readonly sealer: FieldSealer,
  ) {
    this.fields = { ...sealing.fields, ...EFFECT_FIELDS };
  }

  /** The name of the data key that an aggregate is sealed with. */
  subjectOf(aggregate: A): string {
    return this.sealing.subject?.(aggregate) ?? `${this.type}:${aggregate.id}`;
  }

  /** The document of an aggregate before it is sealed, with what the sweep and the list of what waits look for. */
  clear({ id, ...fields }: A): StoredAggregate {
    const wakeAt = nextEffectAt(fields.effects);
    const waitsSince = parkedSince(fields.effects);
    return {
      _id: id,
      ...fields,
      ...(wakeAt ? { nextEffectAt: wakeAt } : {}),
      ...(waitsSince ? { parkedSince: waitsSince } : {}),
    };
  }

  /** @param document of the aggregate as `clear` makes it, or some of its fields */
  seal<D extends Pick<StoredAggregate, '_id'>>(aggregate: A, document: D): Promise<D> {
    return this.sealer.seal(this.collection, this.subjectOf(aggregate), document, this.fields);
  }

  /** One read of the store for all their keys. */
  async open(stored: readonly StoredAggregate[]): Promise<A[]> {
    return (await this.sealer.open(this.collection, stored, this.fields)).map(toAggregate<A>);
  }

  /** What an older hub stored in clear, sealed; the same document where nothing was clear. */
  async sealClear(stored: StoredAggregate): Promise<StoredAggregate> {
    const subject = this.subjectOf(toAggregate<A>(stored));
    const sealed = await this.sealer.sealClear(this.collection, subject, stored, this.fields);
    return sealed === stored ? stored : { ...sealed, schemaVersion: SCHEMA_VERSION };
  }
}

const toAggregate = <A>({ _id, nextEffectAt: _next, parkedSince: _parked, ...fields }: StoredAggregate): A =>
  ({ ...fields, id: _id }) as unknown as A;
