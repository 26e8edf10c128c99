import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CheckpointName } from '../../src/domain/effects/checkpoint.js';

interface Trap {
  readonly point: CheckpointName;
  /** How many times the point is still passed before the trap springs. */
  remaining: number;
  readonly spring: () => Promise<void>;
}

/** Where the processes of a hub report each named point, and where something can be made to happen at one. */
export class FaultControl {
  private trap: Trap | undefined;

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async listen(): Promise<FaultControl> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const control = new FaultControl(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    server.on('request', async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const { name } = JSON.parse(Buffer.concat(chunks).toString()) as { name: CheckpointName };
      await control.passed(name);
      response.end();
    });
    return control;
  }

  /** Lets something happen when a point is passed for the nth time from now, once. */
  arm(point: CheckpointName, nth: number, spring: () => Promise<void>): void {
    this.trap = { point, remaining: nth - 1, spring };
  }

  /** Whether what was armed has happened. */
  get sprung(): boolean {
    return this.trap === undefined;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async passed(name: CheckpointName): Promise<void> {
    const { trap } = this;
    if (trap?.point !== name) return;
    if (trap.remaining > 0) {
      trap.remaining -= 1;
      return;
    }
    this.trap = undefined;
    await trap.spring();
  }
}
