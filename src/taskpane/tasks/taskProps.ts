export interface TaskProps {
  /** Back to the page. */
  readonly onClose: () => void;
}
