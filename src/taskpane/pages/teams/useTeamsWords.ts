import { teamsWord } from "../../../locale/teams";
import { usePageWords } from "../../hooks/usePageWords";

export const useTeamsWords = () => usePageWords(teamsWord);
