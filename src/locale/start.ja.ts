/** What the pane says before its words have arrived. */
export const startJa = {
  failed: "ペインの文言を読み込めませんでした。接続を確かめて、もう一度お試しください。",
  retry: "もう一度",
} as const;
