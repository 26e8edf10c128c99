import { type Connection, type Model, Schema } from 'mongoose';

interface StoredDevice {
  _id: string;
  personId: string;
  since: Date;
}

const schema = new Schema<StoredDevice>(
  { _id: String, personId: { type: String, required: true }, since: { type: Date, required: true } },
  { versionKey: false, autoIndex: false, autoCreate: false },
);

/** Whose phone it is (设备归属): that of whoever was the first to send from it. */
export class DeviceRepository {
  private readonly model: Model<StoredDevice>;

  constructor(connection: Connection) {
    this.model = connection.model<StoredDevice>('device', schema, 'devices');
  }

  /** Ties a device to a person, unless it is somebody's already; returns whose it is. */
  async claim(deviceId: string, personId: string, since: Date): Promise<string> {
    const stored = await this.model.findOneAndUpdate(
      { _id: deviceId },
      { $setOnInsert: { personId, since } },
      { upsert: true, returnDocument: 'after', lean: true },
    );
    return stored?.personId ?? personId;
  }
}
