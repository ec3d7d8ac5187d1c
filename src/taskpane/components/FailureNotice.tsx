import { Button } from "@fluentui/react-components";
import { useWords, type Words } from "../hooks/useWords";
import { useSession } from "../hooks/useSession";
import type { Operation, Problem } from "../session/paneState";
import { CopyableDetails } from "./CopyableDetails";
import { NoticeBar } from "./NoticeBar";

const writes: readonly Operation[] = ["create", "apply", "remove", "settle", "insert"];

/** What happened, why, what was left behind where that matters, and what to do: in this order. */
export function failureSentences(
  { operation, failure }: Problem,
  { say, language }: Words,
): { readonly what: string; readonly rest: string } {
  const left =
    failure.aftermath !== "nothing"
      ? say(`failed.${failure.aftermath}`)
      : writes.includes(operation)
        ? say("failed.nothing")
        : "";
  return {
    what: say(`failed.${operation}`),
    rest: [say(`why.${failure.id}`), left, say(`do.${failure.id}`)]
      .filter((text) => text !== "")
      .join(language === "ja" ? "" : " "),
  };
}

/** An operation that did not work. What only reads can be tried again from here; a write is tried again from its own form. */
export function FailureNotice({ problem }: { readonly problem: Problem }) {
  const words = useWords();
  const session = useSession();
  const { what, rest } = failureSentences(problem, words);
  const again = { read: () => session.refresh(), watch: () => session.start() } as const;
  const { operation } = problem;
  return (
    <NoticeBar
      intent="error"
      title={what}
      {...(operation === "read" || operation === "watch"
        ? {
            actions: (
              <Button size="small" onClick={() => void again[operation]()}>
                {words.say("retry")}
              </Button>
            ),
          }
        : {})}
      onDismiss={() => session.dismiss("problem")}
    >
      {rest}
      {problem.failure.detail !== "" && (
        <CopyableDetails text={`${operation} · ${problem.failure.id}\n${problem.failure.detail}`} />
      )}
    </NoticeBar>
  );
}
