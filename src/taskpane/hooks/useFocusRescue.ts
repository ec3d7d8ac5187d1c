import { useLayoutEffect, useRef, type RefObject } from "react";

/**
 * What has the focus can vanish with what it mended. Then the focus would fall back to the top of the page; this puts it on
 * `refuge` instead. `changed` is what may make things vanish.
 */
export function useFocusRescue(
  area: RefObject<HTMLElement | null>,
  refuge: RefObject<HTMLElement | null>,
  changed: unknown,
): void {
  const last = useRef<Element | null>(null);
  useLayoutEffect(() => {
    const element = area.current;
    if (!element) return;
    const remember = (event: FocusEvent) => {
      last.current = event.target instanceof Element ? event.target : null;
    };
    const forget = (event: FocusEvent) => {
      // A vanished element gives no "focusout" with a target to go to; a click elsewhere does, or leaves the element in place.
      if (event.relatedTarget instanceof Node && !element.contains(event.relatedTarget)) last.current = null;
    };
    element.addEventListener("focusin", remember);
    element.addEventListener("focusout", forget);
    return () => {
      element.removeEventListener("focusin", remember);
      element.removeEventListener("focusout", forget);
    };
  }, [area]);
  useLayoutEffect(() => {
    if (last.current && !last.current.isConnected && document.activeElement === document.body)
      refuge.current?.focus({ preventScroll: true });
    if (last.current && !last.current.isConnected) last.current = null;
  }, [changed, refuge]);
}
