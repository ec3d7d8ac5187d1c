import { makeStaticStyles, makeStyles, tokens } from "@fluentui/react-components";

/** The page itself. What gets the focus is never under the header or a task's buttons. */
export const usePageStyles = makeStaticStyles({
  html: { scrollPaddingTop: "56px", scrollPaddingBottom: "72px" },
  body: { margin: 0, minHeight: "100vh" },
});

/** A narrow pane at a zoom of 200 %: what stands side by side goes beneath each other. */
export const narrow = "@media (max-width: 249px)";

/** Looks that several components share. */
export const useSharedStyles = makeStyles({
  /** For screen readers only. */
  unseen: {
    position: "absolute",
    width: "1px",
    height: "1px",
    margin: "-1px",
    padding: 0,
    overflow: "hidden",
    clip: "rect(0 0 0 0)",
    whiteSpace: "nowrap",
    border: 0,
  },
  /** Figures stand under each other. */
  numeric: { fontVariantNumeric: "tabular-nums" },
  quiet: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  /** A heading, and what code puts the focus on so that a screen reader goes on from there. */
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    outline: "none",
  },
  subheading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  /** A long word in a cell must not make the pane scroll sideways. */
  breaking: { overflowWrap: "anywhere", minWidth: 0 },
  /** A button that looks like the text in it. */
  plainButton: {
    appearance: "none",
    border: 0,
    margin: 0,
    background: "none",
    color: "inherit",
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
    },
  },
});
