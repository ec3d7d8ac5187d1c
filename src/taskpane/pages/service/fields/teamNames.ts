import { fold } from "../../../../framework/fold";
import type { Team } from "../../../../portfolio/portfolio";
import type { TeamKind } from "../../../../portfolio/vocabularies";
import { known } from "../../../../portfolio/entry";

export interface TeamName {
  readonly name: string;
  readonly kind: TeamKind | null;
}

const first: Readonly<Record<"team" | "outsourcer", readonly (TeamKind | null)[]>> = {
  team: ["inHouse", "groupCompany", null, "outsourcer"],
  outsourcer: ["outsourcer", "groupCompany", null, "inHouse"],
};

/** The names of the teams table, each once, those of the fitting kind first; every name is offered for both. */
export function teamNames(teams: readonly Team[], field: "team" | "outsourcer"): readonly TeamName[] {
  const byName = new Map(
    teams.filter(({ name }) => name.trim() !== "").map(({ name, kind }) => [name, { name, kind: known(kind) }]),
  );
  return [...byName.values()].sort((a, b) => first[field].indexOf(a.kind) - first[field].indexOf(b.kind));
}

/** The names that hold what is typed, however it is typed; all of them where nothing is. */
export function matchingNames(names: readonly TeamName[], typed: string): readonly TeamName[] {
  const wanted = fold(typed);
  return wanted === "" ? names : names.filter(({ name }) => fold(name).includes(wanted));
}
