/** A line of a preview: where, what it is called there, before and after as texts. A new row has no before. */
export interface PlannedChange {
  readonly sheet: string;
  readonly address: string;
  /** The code of the row in the matrix, or the header's name elsewhere. */
  readonly of: string;
  readonly header: string;
  readonly before: string;
  readonly after: string;
}
