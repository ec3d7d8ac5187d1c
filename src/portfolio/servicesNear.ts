import { editDistance } from "../framework/editDistance";
import { fold } from "../framework/fold";
import { services, type Service } from "../framework/services";

/** Farther than this share of the longer text, a name is another one and no slip of the pen. */
const farthest = 0.25;
/** No name is nearly as long. */
const longest = 100;
/** A check asks for the same names again and again. */
const most = 1_000;

const spellings = services.flatMap((service) =>
  [service.name.ja, service.name.en, ...service.aliases].map((name) => ({ service, name: fold(name) })),
);
const known = new Map<string, readonly Service[]>();

/** The services that a name misses by a slip of the pen, the nearest first. */
export function servicesNear(name: string): readonly Service[] {
  const wanted = fold(name.slice(0, longest));
  const found = known.get(wanted);
  if (found) return found;
  const distances = new Map<Service, number>();
  for (const { service, name: spelling } of spellings) {
    const length = Math.max(wanted.length, spelling.length);
    if (Math.abs(wanted.length - spelling.length) > farthest * length) continue;
    const distance = editDistance(wanted, spelling) / length;
    if (distance <= Math.min(farthest, distances.get(service) ?? 1)) distances.set(service, distance);
  }
  const near = [...distances].sort(([, a], [, b]) => a - b).map(([service]) => service);
  if (known.size >= most) known.clear();
  known.set(wanted, near);
  return near;
}
