import { Figures } from "../components/Figures";
import { FindingList } from "../components/FindingList";
import { usePaneState } from "../hooks/useSession";
import type { PageProps } from "./page";

/** Where the matrix stands, and what its checks say. */
export function CheckPage({ workbook: { snapshot, findings }, openTask }: PageProps) {
  const { selection } = usePaneState();
  return (
    <>
      <Figures portfolio={snapshot.portfolio} />
      <FindingList findings={findings} snapshot={snapshot} selection={selection} openTask={openTask} />
    </>
  );
}
