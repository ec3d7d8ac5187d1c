/* global document, fetch, location, matchMedia, navigator, setTimeout, URLSearchParams */
/** Runs in the browser, in the page that is shown while there is nothing else: says how far it is, and then gives way. */
globalThis.followBuild = (words, progressPath) => {
  const asked = new URLSearchParams(location.search);
  const language = (asked.get("lang") ?? navigator.language).toLowerCase().startsWith("ja") ? "ja" : "en";
  const root = document.documentElement;
  root.lang = language;
  root.dataset.theme = asked.get("theme") ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
  const say = (id, text) => {
    const element = document.getElementById(id);
    if (element.textContent !== text) element.textContent = text;
  };
  const said = words[language];
  const ask = async () => {
    try {
      const { ready, seconds, complaints } = await (await fetch(progressPath)).json();
      if (ready) return location.reload();
      say("building", complaints ? said.failed : said.building);
      say("seconds", complaints ? "" : said.seconds.replace("{seconds}", seconds));
      say("complaints", complaints);
    } catch {
      say("building", said.ended);
      say("seconds", "");
    }
    setTimeout(ask, 300);
  };
  say("building", said.building);
  ask();
};
