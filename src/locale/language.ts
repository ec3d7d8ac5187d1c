/** The languages of the pane, the sheets and the reports. */
export type Language = "ja" | "en";

export const languages = ["ja", "en"] as const satisfies readonly Language[];

/** One thing said in every language. */
export type Text = Readonly<Record<Language, string>>;

/** The language of an Office display language such as "ja-JP" or "en-US"; English where it is neither. */
export function languageOf(tag: string | null | undefined): Language {
  return tag?.toLowerCase().startsWith("ja") ? "ja" : "en";
}
