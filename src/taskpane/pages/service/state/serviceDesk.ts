import type { PaneSession } from "../../../session/paneSession";
import { createEditDesk, type EditDesk } from "./editDesk";
import { createRowFollower, type RowFollower } from "./rowFollower";

/** What the service page keeps while other pages are shown: the row it is at, and what is on its way to the sheet. */
export interface ServiceDesk {
  readonly edits: EditDesk;
  readonly rows: RowFollower;
}

function createServiceDesk(session: PaneSession): ServiceDesk {
  const edits = createEditDesk(session);
  const rows = createRowFollower(session, { leaving: edits.enterAll, gone: edits.rowGone, renamed: edits.rowRenamed });
  let { selection, workbook } = session.state();
  rows.follow();
  session.subscribe(() => {
    const now = session.state();
    const [read, selected] = [now.workbook?.snapshot !== workbook?.snapshot, now.selection !== selection];
    ({ selection, workbook } = now);
    if (read) {
      if (workbook?.snapshot) edits.reread(workbook.snapshot);
      rows.reread(workbook?.snapshot ?? null);
    }
    if (selected) rows.selected(selection);
  });
  return { edits, rows };
}

/** As long as the pane. */
const desks = new WeakMap<PaneSession, ServiceDesk>();

export function deskOf(session: PaneSession): ServiceDesk {
  const found = desks.get(session) ?? createServiceDesk(session);
  desks.set(session, found);
  return found;
}
