import { byId } from "./elements";

const narrowest = 320;
const widest = 720;
const step = 16;

/** Lets the person drag the pane's edge, or move it with the arrow keys. Widths are CSS pixels. */
export function makeDividerMovable(): void {
  const divider = byId("divider", HTMLElement);
  const pane = byId("pane", HTMLElement);
  const widen = (width: number): void => {
    const kept = Math.round(Math.min(widest, Math.max(narrowest, width)));
    pane.style.width = `${kept}px`;
    divider.setAttribute("aria-valuenow", String(kept));
  };
  widen(pane.offsetWidth);
  divider.addEventListener("pointerdown", (down) => {
    divider.setPointerCapture(down.pointerId);
    document.body.dataset["dragging"] = "";
  });
  divider.addEventListener("pointermove", (move) => {
    if (divider.hasPointerCapture(move.pointerId)) widen(document.body.clientWidth - move.clientX);
  });
  divider.addEventListener("lostpointercapture", () => delete document.body.dataset["dragging"]);
  divider.addEventListener("keydown", ({ key }) => {
    if (key === "ArrowLeft") widen(pane.offsetWidth + step);
    if (key === "ArrowRight") widen(pane.offsetWidth - step);
  });
}
