import { useEffect, useState } from "react";

/** What is over sooner shows no progress. In milliseconds. */
export const lateAfter = 500;

/** True once `on` has been true for half a second. */
export function useLate(on: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!on) return;
    const timer = setTimeout(() => setLate(true), lateAfter);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [on]);
  return on && late;
}
