import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What /metrics tells, in the form that Prometheus reads. */
export interface ServiceMetrics {
  readonly contentType: string;
  text(): Promise<string>;
  /** A request was answered. */
  answered(route: string, status: number, seconds: number): void;
}

/** `inside` is asked how many requests are under way whenever somebody reads. */
export function serviceMetrics(inside: () => number): ServiceMetrics {
  const registry = new Registry();
  const registers = [registry];
  const requests = new Counter({
    name: 'whowhom_requests_total',
    help: 'Requests answered, by route and status',
    labelNames: ['route', 'status'] as const,
    registers,
  });
  const seconds = new Histogram({
    name: 'whowhom_request_seconds',
    help: 'Time to the answer, by route',
    labelNames: ['route'] as const,
    buckets: [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30],
    registers,
  });
  new Gauge({
    name: 'whowhom_requests_inside',
    help: 'Requests under way',
    registers,
    collect() {
      this.set(inside());
    },
  });
  new Gauge({
    name: 'whowhom_resident_memory_bytes',
    help: 'Memory of the process',
    registers,
    collect() {
      this.set(process.memoryUsage.rss());
    },
  });
  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    answered(route, status, time) {
      requests.inc({ route, status: String(status) });
      seconds.observe({ route }, time);
    },
  };
}
