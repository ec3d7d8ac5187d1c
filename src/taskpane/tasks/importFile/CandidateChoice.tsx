import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import { useSharedStyles } from "../../styles";
import type { Candidate } from "./candidates";
import { candidateLabel } from "../connect/understanding";
import { useImportWords } from "./useImportWords";

/** Which of several portfolios of a file is imported. */
export function CandidateChoice({
  candidates,
  chosen,
  onChoose,
}: {
  readonly candidates: readonly Candidate[];
  readonly chosen: Candidate | null;
  readonly onChoose: (candidate: Candidate) => void;
}) {
  const { breaking } = useSharedStyles();
  const { tell, language } = useImportWords();
  const index = candidates.findIndex(({ found }) => found === chosen?.found);
  const labelOf = ({ sheet, found }: Candidate) =>
    tell("candidate", { sheet: sheet.cells.sheet, found: candidateLabel(found, language) });
  return (
    <Field label={tell("choosePart")} hint={tell("several", { count: candidates.length })}>
      <RadioGroup
        value={index < 0 ? "" : String(index)}
        onChange={(_, { value }) => candidates.filter((_one, at) => String(at) === value).forEach(onChoose)}
      >
        {candidates.map((candidate, at) => (
          <Radio key={at} value={String(at)} label={<span className={breaking}>{labelOf(candidate)}</span>} />
        ))}
      </RadioGroup>
    </Field>
  );
}
