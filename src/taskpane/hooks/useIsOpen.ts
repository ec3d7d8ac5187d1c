import { useEffect, useRef, type RefObject } from "react";

/** Whether what asked is still shown: what was cancelled while an answer was under way does nothing afterwards. */
export function useIsOpen(): RefObject<boolean> {
  const isOpen = useRef(false);
  useEffect(() => {
    isOpen.current = true;
    return () => {
      isOpen.current = false;
    };
  }, []);
  return isOpen;
}
