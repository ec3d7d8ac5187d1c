import type { Language } from "../../locale/language";

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** Below the page's own address. */
  readonly icon: string;
  /** "showTaskpane", or the name of a function that the add-in associates. */
  readonly action: "showTaskpane" | { readonly execute: string };
}

const officeLocales: Readonly<Record<Language, string>> = { ja: "ja-jp", en: "en-us" };

/** The text of an element with DefaultValue and overrides, in one language. */
function wording(element: Element | undefined, language: Language): string {
  const override = [...(element?.children ?? [])].find(
    (one) => one.getAttribute("Locale")?.toLowerCase() === officeLocales[language],
  );
  return override?.getAttribute("Value") ?? element?.getAttribute("DefaultValue") ?? "";
}

/** The add-in's name, which Excel writes above its pane. */
export function addinName(manifest: string, language: Language): string {
  const document = new DOMParser().parseFromString(manifest, "application/xml");
  return wording(document.getElementsByTagName("DisplayName")[0], language);
}

const child = (parent: Element, ...names: readonly string[]): Element | undefined =>
  names.reduce<Element | undefined>(
    (element, name) => [...(element?.children ?? [])].find(({ localName }) => localName === name),
    parent,
  );

/** The buttons that the manifest puts on the ribbon, in its order, with their words in one language, as Excel reads them. */
export function ribbonButtons(manifest: string, language: Language): RibbonButton[] {
  const document = new DOMParser().parseFromString(manifest, "application/xml");
  const all = [...document.getElementsByTagName("*")];
  const resource = (id: string | null | undefined): string =>
    wording(
      all.find((element) => element.getAttribute("id") === id),
      language,
    );
  return all
    .filter(({ localName }) => localName === "Control")
    .map((control) => {
      const image = [...(child(control, "Icon")?.children ?? [])].find(
        (element) => element.getAttribute("size") === "32",
      );
      const functionName = child(control, "Action", "FunctionName")?.textContent?.trim();
      return {
        id: control.getAttribute("id") ?? "",
        label: resource(child(control, "Label")?.getAttribute("resid")),
        tip: resource(child(control, "Supertip", "Description")?.getAttribute("resid")),
        icon: resource(image?.getAttribute("resid")).replace(/^https:\/\/[^/]+\//, ""),
        action: functionName ? { execute: functionName } : "showTaskpane",
      };
    });
}
