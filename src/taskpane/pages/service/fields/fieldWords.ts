import { allocationFacts } from "../../../../framework/allocations";
import { domainById } from "../../../../framework/domains";
import type { LevelWording } from "../../../../framework/levels";
import { serviceWord } from "../../../../locale/service";
import type { Language } from "../../../../locale/language";
import { sheetWord } from "../../../../locale/sheets";
import { isUnread } from "../../../../portfolio/entry";
import type { Field, Row } from "../../../../portfolio/row";
import { shortened } from "../../../findings/shortened";
import { optionsOf, type ListField } from "./options";

const listFields: readonly Field[] = [
  "level",
  "allocationToBe",
  "reason",
  "status",
  "improvement",
  "process",
  "domain",
  "previous",
  "inHouseScore",
  "outsourcedScore",
  "asIs",
  "toBe",
];

function isListField(field: Field): field is ListField {
  return listFields.includes(field);
}

/** How long a text may be that is quoted. */
const longest = 40;

/** A value of a field in words, on one short line; blank is said. */
export function valueWords(field: Field, value: Row[Field], language: Language, wording: LevelWording): string {
  if (value === null || value === "") return serviceWord("blank", language);
  if (isUnread(value)) return shortened(value.unread, longest);
  if (field === "allocation")
    return allocationFacts(value as NonNullable<Exclude<Row["allocation"], { unread: string }>>).name[language];
  if (isListField(field))
    return optionsOf(field, language, wording).find((option) => option.value === value)?.label ?? String(value);
  return shortened(String(value), longest);
}

/** The name of a domain without what it suggests: 領域II, Domain II. */
export function domainLabel(id: Parameters<typeof domainById>[0], language: Language): string {
  return `${sheetWord("header.domain", language)}${language === "ja" ? "" : " "}${id}`;
}
