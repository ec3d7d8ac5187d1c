/** The same value, frozen all the way down, so that shared data cannot be changed by whoever reads it. */
export function frozen<const T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}
