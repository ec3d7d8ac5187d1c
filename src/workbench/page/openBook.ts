import { fileRefusalWord } from "../../locale/fileRefusals";
import type { Language } from "../../locale/language";
import { refusalFacts } from "../../xlsx/refusal";
import { FileRefused, type Workbench } from "../host/workbench";
import { byId } from "./elements";
import { download } from "./files";
import { tell } from "./status";
import { said } from "./wording";

interface Surroundings {
  readonly workbench: Workbench;
  readonly language: () => Language;
  /** The workbook is another one. */
  readonly replaced: () => void;
}

const newName: Readonly<Record<Language, string>> = { ja: "ブック1.xlsx", en: "Book1.xlsx" };

/** Connects the buttons for a new workbook, opening and saving. A file that is refused leaves the workbook as it is. */
export function connectFileButtons({ workbench, language, replaced }: Surroundings): void {
  const chooser = byId("file", HTMLInputElement);
  let name: string | undefined;

  const mayDiscard = (): boolean => !workbench.canUndo || window.confirm(said("discard", language()));

  async function open(file: File): Promise<void> {
    try {
      const losses = await workbench.open(new Uint8Array(await file.arrayBuffer()));
      name = file.name;
      replaced();
      tell(
        said(losses.length === 0 ? "opened" : "openedWithLosses", language(), {
          name,
          count: String(losses.length),
          losses: losses.slice(0, 3).join("; "),
        }),
      );
    } catch (error) {
      const reason =
        error instanceof FileRefused
          ? fileRefusalWord(error.reason, language(), refusalFacts)
          : error instanceof Error
            ? error.message
            : String(error);
      tell(said("refused", language(), { name: file.name, reason }));
    }
  }

  async function save(): Promise<void> {
    const target = name ?? newName[language()];
    download(target, await workbench.save());
    tell(said("saved", language(), { name: target }));
  }

  byId("new", HTMLButtonElement).addEventListener("click", () => {
    if (!mayDiscard()) return;
    workbench.newBook();
    name = undefined;
    replaced();
  });
  byId("open", HTMLButtonElement).addEventListener("click", () => {
    if (mayDiscard()) chooser.click();
  });
  chooser.addEventListener("change", () => {
    const [file] = chooser.files ?? [];
    chooser.value = "";
    if (file) void open(file);
  });
  byId("save", HTMLButtonElement).addEventListener("click", () => {
    save().catch((error: unknown) =>
      tell(said("notSaved", language(), { reason: error instanceof Error ? error.message : String(error) })),
    );
  });
}
