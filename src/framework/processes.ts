import type { Text } from "../locale/language";
import { finder } from "./finder";
import { frozen } from "./frozen";
import { vocabulary } from "./vocabulary";

/** The three processes of the management cycle (3.3.2). */
export type ProcessId = "strategic" | "operation" | "response";

export interface Process {
  readonly id: ProcessId;
  readonly name: Text;
}

export const processes: readonly Process[] = frozen([
  { id: "strategic", name: { ja: "戦略マネジメント", en: "Strategic management" } },
  { id: "operation", name: { ja: "運用", en: "Operation" } },
  { id: "response", name: { ja: "対応", en: "Response" } },
]);

const processById = finder(processes, ({ id }) => id);

/** The name of a process in both languages. */
export function processName(id: ProcessId): Text {
  return processById(id).name;
}

/** The process a text names in either language. */
export const processRead: (text: string) => ProcessId | undefined = vocabulary(
  processes,
  ({ id }) => id,
  ({ name }) => [name.ja, name.en],
);
