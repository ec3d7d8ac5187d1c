import { useMemo } from "react";
import { sheetWord } from "../../../../locale/sheets";
import { useCard } from "../card/cardContext";
import { useServiceWords } from "../useServiceWords";
import { CardField } from "./CardField";
import { NameBox } from "./NameBox";
import { teamNames } from "./teamNames";
import { useTypedField } from "./useTypedField";

/** Who does it, or for whom: a listed name or any other. */
export function TeamControl({ field }: { readonly field: "team" | "outsourcer" }) {
  const { language } = useServiceWords();
  const { writable, workbook } = useCard();
  const { text, type, enter, keys } = useTypedField(field);
  const { teams } = workbook.snapshot.portfolio;
  const names = useMemo(() => teamNames(teams, field), [teams, field]);
  return (
    <CardField field={field} typed>
      <NameBox
        label={sheetWord(`header.${field}`, language)}
        names={names}
        text={text}
        writable={writable}
        onType={type}
        onEnter={enter}
        onKeys={keys}
      />
    </CardField>
  );
}
