import type { MatrixSnapshot } from "../workbook/snapshot";

/** What is known of this workbook's matrix: as it was last read, that there is none, or that it could not be read yet. */
export type LiveReading = { readonly snapshot: MatrixSnapshot | null } | "failed";

/** This workbook's matrix as it is and becomes. Implemented in excel/, so that functions know nothing of Office.js. */
export interface LiveMatrix {
  /**
   * Calls back when the matrix was read for the first time and after every change, until the returned function is called.
   * Costs nothing while nobody listens.
   */
  subscribe(listener: (reading: LiveReading) => void): () => void;
}
