import { tableFunction } from "../definition";
import { headers } from "../parameters";
import { lazyModule } from "../lazyModule";
import { notAvailable } from "../result";

/** The rules and their sentences. */
const rules = lazyModule(() => import("./checkTable"));

/** What the checks find, errors first. */
export const check = tableFunction({
  id: "CHECK",
  matrix: "needed",
  parameters: [headers],
  table(source, [withHeaders], { today }) {
    const answer = () => rules.now()?.checkTable(source, today, withHeaders) ?? notAvailable("error.notLoaded");
    return rules.now() ? answer() : rules.load().then(answer);
  },
});
