/** Prototypes that no input may change. */
const PROTOTYPES = {
  Object: Object.prototype,
  Array: Array.prototype,
  String: String.prototype,
  Function: Function.prototype,
};
const KNOWN = new Map(Object.entries(PROTOTYPES).map(([name, prototype]) => [name, Reflect.ownKeys(prototype).length]));

/** Milliseconds that every input may take, and those more a thousand characters: far above what any needs, far below a hang. */
const BASE = 3000;
const PER_THOUSAND = 60;

/** Runs one case and throws where a prototype changed or the time grew out of proportion; what the case throws goes through. */
export async function watched(length: number, run: () => void | Promise<void>): Promise<void> {
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  const spent = (user + system) / 1000;
  const most = BASE + (PER_THOUSAND * length) / 1000;
  if (spent > most) throw new Error(`a case of ${length} characters took ${Math.round(spent)} ms of processor time`);
  for (const [name, prototype] of Object.entries(PROTOTYPES)) {
    if (Reflect.ownKeys(prototype).length !== KNOWN.get(name)) throw new Error(`${name}.prototype was changed`);
  }
}
