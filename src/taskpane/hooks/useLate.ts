import { useEffect, useState } from "react";

/** What is over sooner shows no progress. In milliseconds. */
export const lateAfter = 500;

/** What takes longer shows how far it is, and can be stopped. In milliseconds. */
export const longAfter = 5000;

/** True once `on` has been true for half a second, or for so many milliseconds. */
export function useLate(on: boolean, after = lateAfter): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!on) return;
    const timer = setTimeout(() => setLate(true), after);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [on, after]);
  return on && late;
}
