import type { Conversion } from "../../../workbook/recognition/convert";
import type { Migration } from "../../../workbook/recognition/migrate";
import { useSharedStyles } from "../../styles";
import { MigrationList } from "../connect/MigrationList";
import { PreviewList } from "../connect/PreviewList";
import { ReportList } from "../connect/ReportList";
import { RowFacts } from "../connect/RowFacts";
import type { Confirmed } from "../connect/understanding";
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
export function Understood({
  name,
  chosen: { sheet, found, mapping },
  conversion,
  migration,
  confirmed,
  onConfirm,
}: Props) {
  const { breaking } = useSharedStyles();
  const { tell } = useImportWords();
  return (
    <>
      <div role="status" className={breaking}>
        <div>{tell("found", { name, sheet: sheet.cells.sheet })}</div>
        <RowFacts cells={sheet.cells} conversion={conversion} found={found} mapping={mapping} />
      </div>
      {migration && <MigrationList migration={migration} confirmed={confirmed} onConfirm={onConfirm} />}
      <PreviewList portfolio={conversion.portfolio} />
      <ReportList sheet={null} report={conversion.report} />
    </>
  );
}
