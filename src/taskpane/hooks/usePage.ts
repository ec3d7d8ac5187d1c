import { useCallback, useState } from "react";
import { remember, remembered } from "../host/remembered";
import type { PageId } from "../pages/page";
import { pages } from "../pages/pages";

/** The page that is shown: the one where the person left off, else the first. */
export function usePage(): readonly [(typeof pages)[number], (id: PageId) => void] {
  const [id, setId] = useState<PageId>(
    () =>
      remembered(
        "page",
        pages.map((page) => page.id),
      ) ?? pages[0].id,
  );
  const open = useCallback((next: PageId) => {
    remember("page", next);
    setId(next);
  }, []);
  return [pages.find((page) => page.id === id) ?? pages[0], open];
}
