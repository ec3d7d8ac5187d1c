import { useEffect, useState } from "react";
import { argumentValue } from "../../../functions/reference/formulaText";
import { evaluateOn, type ShownCell } from "../../../functions/reference/evaluate";
import type { Language } from "../../../locale/language";
import { calendarDateOf } from "../../../portfolio/calendarDate";
import type { MatrixSnapshot } from "../../../workbook/snapshot";
import type { Pick } from "./pick";

export type ShownTable = readonly (readonly ShownCell[])[];

/** What a call would show in a cell of this workbook now; null until that is known. */
export function useValueNow(pick: Pick, snapshot: MatrixSnapshot, language: Language): ShownTable | null {
  const [known, setKnown] = useState<{ readonly pick: Pick; readonly table: ShownTable } | null>(null);
  useEffect(() => {
    let current = true;
    const args = pick.args.map((argument) => argumentValue(argument, language));
    void evaluateOn(pick.definition, args, snapshot, { language, today: calendarDateOf(new Date()) }).then((table) => {
      if (current) setKnown({ pick, table });
    });
    return () => {
      current = false;
    };
  }, [pick, snapshot, language]);
  return known?.pick === pick ? known.table : null;
}
