import { byId } from "./elements";

const shownFor = 6000;
let ending: ReturnType<typeof setTimeout> | undefined;

/** Says something for six seconds at the edge of the sheet. */
export function tell(sentence: string): void {
  const place = byId("status", HTMLElement);
  place.textContent = sentence;
  clearTimeout(ending);
  ending = setTimeout(() => {
    place.textContent = "";
  }, shownFor);
}
