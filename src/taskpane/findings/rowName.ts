import { serviceByCode } from "../../framework/services";
import type { Language } from "../../locale/language";
import type { Row } from "../../portfolio/row";
import { shortened } from "./shortened";

/** A row as the pane names it: "D-4 インシデント対応・封じ込め（OT）": the sheet's own name, else the framework's. */
export function rowName({ code, name, scope }: Pick<Row, "code" | "name" | "scope">, language: Language): string {
  const said = name.trim() === "" ? (serviceByCode(code)?.name[language] ?? "") : name;
  const where =
    scope.trim() === "" ? "" : language === "ja" ? `（${shortened(scope, 20)}）` : ` (${shortened(scope, 20)})`;
  return `${[code, said]
    .filter((text) => text.trim() !== "")
    .map((text) => shortened(text, 50))
    .join(" ")}${where}`;
}
