import type { Text } from "../locale/language";
import { frozen } from "./frozen";

/** What a workbook's settings say about the framework its codes belong to. */
export const edition = "textbook-3.1";

/** Where names, codes, numbers and mappings come from. */
export const source: Text = frozen({
  ja: "ISOG-J「セキュリティ対応組織（SOC/CSIRT）の教科書 第3.1版」（2023年10月17日）、ITU-T X.1060 / JT-X1060",
  en: "ISOG-J, セキュリティ対応組織（SOC/CSIRT）の教科書 (textbook for security response organisations), version 3.1, 17 October 2023; ITU-T X.1060 / JT-X1060",
});
