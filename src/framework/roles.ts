import type { Text } from "../locale/language";
import { finder } from "./finder";
import { frozen } from "./frozen";
import { vocabulary } from "./vocabulary";

/** The nine typical teams of Fig. 17. */
export type RoleId =
  | "planning"
  | "firstLine"
  | "secondLine"
  | "incidentResponse"
  | "vulnerability"
  | "research"
  | "forensics"
  | "systems"
  | "engineering";

/** Those that Table 11 staffs: all but planning. */
export type OperationalRoleId = Exclude<RoleId, "planning">;

export interface Role {
  readonly id: RoleId;
  readonly name: Text;
}

/** In the order of Fig. 17. */
export const roles: readonly Role[] = frozen([
  { id: "planning", name: { ja: "企画", en: "Planning" } },
  { id: "firstLine", name: { ja: "一次対応", en: "First line" } },
  { id: "secondLine", name: { ja: "二次対応", en: "Second line" } },
  { id: "incidentResponse", name: { ja: "インシデント対応", en: "Incident response" } },
  { id: "vulnerability", name: { ja: "脆弱性管理・診断", en: "Vulnerability management and assessment" } },
  { id: "research", name: { ja: "リサーチ・解析", en: "Research and analysis" } },
  { id: "forensics", name: { ja: "フォレンジック", en: "Forensics" } },
  { id: "systems", name: { ja: "システム運用・管理", en: "System operation and administration" } },
  { id: "engineering", name: { ja: "技術開発", en: "Engineering" } },
]);

/** True for the roles that Table 11 gives a head-count. */
export function isOperational(id: RoleId): id is OperationalRoleId {
  return id !== "planning";
}

/** The eight operational roles, in the order of Table 11. */
export const operationalRoles: readonly OperationalRoleId[] = frozen(roles.map(({ id }) => id).filter(isOperational));

const roleById = finder(roles, ({ id }) => id);

/** The name of a role in both languages. */
export function roleName(id: RoleId): Text {
  return roleById(id).name;
}

/** The role a text names in either language. */
export const roleRead: (text: string) => RoleId | undefined = vocabulary(
  roles,
  ({ id }) => id,
  ({ name }) => [name.ja, name.en],
);
