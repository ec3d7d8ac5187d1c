import { editDistance } from "./editDistance";
import { fold } from "./fold";
import { services, type Service } from "./services";

/** No name is nearly as long; keeps pasted pages of text from costing time. */
const longest = 200;

/** Farther from a name than this share of the longer of the two, a text is a different name and no slip of the pen. */
const farthest = 0.6;
const spellings = services.flatMap((service) =>
  [service.name.ja, service.name.en, ...service.aliases].map((name) => ({ service, name: fold(name) })),
);

/** Up to `n` services whose names come closest to a text, nearest first; fewer where nothing is near. */
export function nearestServices(text: string, n: number): readonly Service[] {
  const wanted = fold(text.slice(0, longest));
  if (wanted === "") return [];
  const nearest = new Map<Service, number>();
  for (const { service, name } of spellings) {
    const distance = editDistance(wanted, name) / Math.max(wanted.length, name.length);
    if (distance <= farthest && distance < (nearest.get(service) ?? Infinity)) nearest.set(service, distance);
  }
  return [...nearest]
    .sort(([, a], [, b]) => a - b)
    .slice(0, n)
    .map(([service]) => service);
}
