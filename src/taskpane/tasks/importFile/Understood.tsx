import { recognitionWord } from "../../../locale/recognition";
import type { Conversion } from "../../../workbook/recognition/convert";
import type { Migration } from "../../../workbook/recognition/migrate";
import { useSharedStyles } from "../../styles";
import { MigrationList } from "../connect/MigrationList";
import { PreviewList } from "../connect/PreviewList";
import { ReportList } from "../connect/ReportList";
import type { Confirmed } from "../connect/understanding";
import { useConnectWords } from "../connect/useConnectWords";
import type { Chosen } from "./candidates";
import { useImportWords } from "./useImportWords";

interface Props {
  readonly name: string;
  readonly chosen: Chosen;
  readonly conversion: Conversion;
  /** Of a sheet of the second edition's roles. */
  readonly migration: Migration | null;
  readonly confirmed: Confirmed;
  readonly onConfirm: (confirmed: Confirmed) => void;
}

/** What a portfolio of a file was read as: how many rows, what does not count, and which cells were read differently from how they are written. */
export function Understood({ name, chosen: { sheet, found }, conversion, migration, confirmed, onConfirm }: Props) {
  const { quiet, breaking, numeric } = useSharedStyles();
  const { language, tell } = useImportWords();
  const { tell: connectTell } = useConnectWords();
  const counts = { skipped: found.skipped.length, hidden: found.hidden.length, missing: migration ? 0 : conversion.missing.length, duplicates: conversion.duplicates.length };
  const counted = (["skipped", "hidden", "missing", "duplicates"] as const).filter((one) => counts[one] > 0);
  return (
    <>
      <div role="status" className={`${breaking} ${numeric}`}>
        <div>{tell("found", { name, sheet: sheet.cells.sheet })}</div>
        <div>{recognitionWord(`kind.${found.kind}`, language, { count: conversion.portfolio.rows.length })}</div>
        {counted.map((one) => <div key={one} className={quiet}>{connectTell(one, { count: counts[one] })}</div>)}
      </div>
      {migration && <MigrationList migration={migration} confirmed={confirmed} onConfirm={onConfirm} />}
      <PreviewList portfolio={conversion.portfolio} />
      <ReportList sheet={null} report={conversion.report} />
    </>
  );
}
