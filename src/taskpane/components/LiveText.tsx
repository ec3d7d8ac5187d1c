import { useSharedStyles } from "../styles";

/**
 * Reads a sentence out without moving the focus. The region is there from the start, or screen readers would miss its first
 * words; `turn` changes when the same sentence is to be said again.
 */
export function LiveText({
  text,
  turn,
  urgent = false,
}: {
  readonly text: string;
  readonly turn: number;
  readonly urgent?: boolean;
}) {
  const { unseen } = useSharedStyles();
  return (
    <div className={unseen} role={urgent ? "alert" : "status"}>
      {text !== "" && <span key={turn}>{text}</span>}
    </div>
  );
}
