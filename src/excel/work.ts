/** How something that takes more than one request tells how far it is, and how it is asked to stop. */
export interface Work {
  /** Called after each request; 0 … 1. Never for what one request does. */
  readonly progress?: (share: number) => void;
  /** Asked between requests. What is stopped leaves the workbook as it was. */
  readonly signal?: AbortSignal;
}
