import { byId } from "./elements";
import type { RibbonButton } from "./ribbonModel";

/** Draws the manifest's buttons; `pressed` hears which one a person chooses. */
export function drawRibbon(buttons: readonly RibbonButton[], pressed: (button: RibbonButton) => void): void {
  byId("ribbon", HTMLElement).replaceChildren(
    ...buttons.map((button) => {
      const element = document.createElement("button");
      element.type = "button";
      element.className = "command";
      element.id = button.id;
      element.title = button.tip;
      if (button.action === "showTaskpane") element.dataset["opensPane"] = "";
      const image = new Image();
      image.src = button.icon;
      image.alt = "";
      element.append(image, button.label);
      element.addEventListener("click", () => pressed(button));
      return element;
    }),
  );
}
