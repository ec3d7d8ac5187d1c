/** Requests since the last reset. Telemetry, service calls and the clean-up after a run are counted apart. */
export interface TrafficCount {
  readonly requests: number;
  readonly bytesSent: number;
  readonly bytesReceived: number;
  /** The number of actions in each request, in order. */
  readonly actions: readonly number[];
  /** Requests that the client sends of its own: telemetry, its services. */
  readonly service: number;
}

export class Traffic {
  private count = { requests: 0, bytesSent: 0, bytesReceived: 0, actions: [] as number[], service: 0 };
  requestsEver = 0;

  /** Notes a request and gives its number since the beginning, from 1. */
  sent(bytes: number, actions: number): number {
    this.requestsEver += 1;
    this.count.requests += 1;
    this.count.bytesSent += bytes;
    this.count.actions.push(actions);
    return this.requestsEver;
  }

  received(bytes: number): void {
    this.count.bytesReceived += bytes;
  }

  service(): void {
    this.count.service += 1;
  }

  now(): TrafficCount {
    return { ...this.count, actions: [...this.count.actions] };
  }

  reset(): void {
    this.count = { requests: 0, bytesSent: 0, bytesReceived: 0, actions: [], service: 0 };
  }
}
