import { ProgressBar } from "@fluentui/react-components";

/** A bar as long as the share, 0 … 1, that is done. */
export function ShareBar({ share, label }: { readonly share: number; readonly label: string }) {
  return <ProgressBar value={share} thickness="large" aria-label={label} />;
}
