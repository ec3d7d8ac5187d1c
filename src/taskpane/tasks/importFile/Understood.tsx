import { Checkbox } from "@fluentui/react-components";
import { recognitionWord } from "../../../locale/recognition";
import type { Conversion } from "../../../workbook/recognition/convert";
import type { Migration, Standing } from "../../../workbook/recognition/migrate";
import { useSharedStyles } from "../../styles";
import { useConnectWords } from "../connect/useConnectWords";
import type { Chosen } from "./candidates";
import { FileReport } from "./FileReport";
import { useImportWords } from "./useImportWords";

interface Props {
  readonly name: string;
  readonly chosen: Chosen;
  readonly conversion: Conversion;
  /** Of a sheet of the second edition's roles. */
  readonly migration: Migration | null;
  readonly taking: boolean;
  readonly onTaking: (taking: boolean) => void;
}

/** What a portfolio of a file was read as: how many rows, what does not count, and which cells were read differently from how they are written. */
export function Understood({ name, chosen: { sheet, found }, conversion, migration, taking, onTaking }: Props) {
  const { quiet, breaking, numeric } = useSharedStyles();
  const { language, tell } = useImportWords();
  const { tell: connectTell } = useConnectWords();
  const standing = (which: Standing) => migration?.services.filter((one) => one.standing === which).length ?? 0;
  const counts = { skipped: found.skipped.length, hidden: found.hidden.length, missing: migration ? 0 : conversion.missing.length, duplicates: conversion.duplicates.length };
  const counted = (["skipped", "hidden", "missing", "duplicates"] as const).filter((one) => counts[one] > 0);
  return (
    <>
      <div role="status" className={`${breaking} ${numeric}`}>
        <div>{tell("found", { name, sheet: sheet.cells.sheet })}</div>
        <div>{recognitionWord(`kind.${found.kind}`, language, { count: conversion.portfolio.rows.length })}</div>
        {counted.map((one) => <div key={one} className={quiet}>{connectTell(one, { count: counts[one] })}</div>)}
      </div>
      {migration && (
        <div>
          <div>{connectTell("standing", { unambiguous: standing("unambiguous"), several: standing("several"), new: standing("new"), absent: standing("absent") })}</div>
          <Checkbox checked={taking} label={connectTell("takeUnambiguous", { count: standing("unambiguous") })} onChange={(_, { checked }) => onTaking(checked === true)} />
        </div>
      )}
      <FileReport report={conversion.report} />
    </>
  );
}
