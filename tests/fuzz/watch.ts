/** Prototypes that no input may change. */
const PROTOTYPES = {
  Object: Object.prototype,
  Array: Array.prototype,
  String: String.prototype,
  Function: Function.prototype,
};
const KNOWN = new Map(Object.entries(PROTOTYPES).map(([name, prototype]) => [name, Reflect.ownKeys(prototype).length]));

/** Milliseconds of processor time that every input may take: far above what any needs, far below a hang. */
const BASE = 3000;

/**
 * Runs one case and throws where a prototype changed or it took more than BASE and `perThousand` milliseconds for each thousand
 * characters; what the case throws goes through.
 */
export async function watched(length: number, perThousand: number, run: () => void | Promise<void>): Promise<void> {
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  const spent = (user + system) / 1000;
  const most = BASE + (perThousand * length) / 1000;
  if (spent > most) throw new Error(`a case of ${length} characters took ${Math.round(spent)} ms of processor time`);
  for (const [name, prototype] of Object.entries(PROTOTYPES)) {
    if (Reflect.ownKeys(prototype).length !== KNOWN.get(name)) throw new Error(`${name}.prototype was changed`);
  }
}
