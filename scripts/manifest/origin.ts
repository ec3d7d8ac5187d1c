/** The origin that manifest.xml is written for: the one `npm run excel` serves. */
export const developmentOrigin = "https://localhost:3000";

/** Where the built files will be hosted: ADDIN_ORIGIN, a folder allowed, without a slash at its end. Throws where Office would not accept it. */
export function originFrom(environment: Readonly<Record<string, string | undefined>>): string {
  const wanted = (environment["ADDIN_ORIGIN"] ?? developmentOrigin).replace(/\/+$/, "");
  if (!/^https:\/\/[^/?#\s"'<>&]+(\/[^?#\s"'<>&]*)?$/.test(wanted))
    throw new Error(
      `ADDIN_ORIGIN has to be an https address such as https://addins.example.co.jp/cdc, not "${wanted}".`,
    );
  return wanted;
}

/** The manifest with every address under `origin`. An AppDomain has no folder, so one is left out there. */
export function manifestFor(xml: string, origin: string): string {
  return xml
    .replaceAll(`<AppDomain>${developmentOrigin}</AppDomain>`, `<AppDomain>${new URL(origin).origin}</AppDomain>`)
    .replaceAll(developmentOrigin, origin);
}
