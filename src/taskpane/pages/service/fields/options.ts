import { allocations } from "../../../../framework/allocations";
import { domains } from "../../../../framework/domains";
import { levelLabel, levels, type LevelWording } from "../../../../framework/levels";
import { processes } from "../../../../framework/processes";
import { excludedName, scoreNumbers, type Score } from "../../../../framework/scores";
import type { Language } from "../../../../locale/language";
import { sheetWord } from "../../../../locale/sheets";
import type { Field, Row } from "../../../../portfolio/row";
import { improvements, reasons, statuses } from "../../../../portfolio/vocabularies";

export type ListField =
  | "level"
  | "allocationToBe"
  | "reason"
  | "status"
  | "improvement"
  | "process"
  | "domain"
  | "previous"
  | "inHouseScore"
  | "outsourcedScore"
  | "asIs"
  | "toBe";

export interface Option<F extends Field = Field> {
  /** As a select's value. */
  readonly id: string;
  readonly value: Row[F];
  readonly label: string;
}

type Offer<F extends Field> = (language: Language, wording: LevelWording) => readonly Option<F>[];

type ScoreOffer = (language: Language) => readonly (Omit<Option, "value"> & { readonly value: Score })[];

const scores: ScoreOffer = (language) => [
  ...[...scoreNumbers].reverse().map((score) => ({ id: String(score), value: score, label: String(score) })),
  { id: "excluded", value: "excluded", label: excludedName[language] },
];

const offers: { readonly [F in ListField]: Offer<F> } = {
  level: (language, wording) => levels.map(({ id }) => ({ id, value: id, label: levelLabel(id, wording, language) })),
  allocationToBe: (language) => allocations.map(({ id, name }) => ({ id, value: id, label: name[language] })),
  reason: (language) => reasons.map((id) => ({ id, value: id, label: sheetWord(`reason.${id}`, language) })),
  status: (language) => statuses.map((id) => ({ id, value: id, label: sheetWord(`status.${id}`, language) })),
  improvement: (language) =>
    improvements.map((id) => ({ id, value: id, label: sheetWord(`improvement.${id}`, language) })),
  process: (language) => processes.map(({ id, name }) => ({ id, value: id, label: name[language] })),
  domain: (language) => domains.map(({ id, name }) => ({ id, value: id, label: name[language] })),
  previous: scores,
  inHouseScore: scores,
  outsourcedScore: scores,
  asIs: scores,
  toBe: scores,
};

/** What can be chosen for a listed field, worded as the sheet words it, in the pane's language. */
export function optionsOf<F extends ListField>(
  field: F,
  language: Language,
  wording: LevelWording,
): readonly Option<F>[] {
  return offers[field](language, wording);
}
