import type { ComponentType } from "react";
import { Late } from "../components/Late";
import { NoticeBar } from "../components/NoticeBar";
import { Button } from "@fluentui/react-components";
import { useModule } from "../hooks/useModule";
import type { Task } from "../hooks/useTask";
import { useWords } from "../hooks/useWords";
import { taskLoaders } from "./tasks";
import { TaskFrame } from "./TaskFrame";

/** The open task. Its code is loaded now at the latest. */
export function TaskView({ task, onClose }: { readonly task: Task; readonly onClose: () => void }) {
  const { say } = useWords();
  const { arrival, again } = useModule(taskLoaders[task.kind]);
  if (arrival.at === "waiting") return <Late label={say("loading")} />;
  if (arrival.at === "failed") {
    return (
      <TaskFrame title={say("product")} onClose={onClose}>
        <NoticeBar
          intent="error"
          title={say("failed.show")}
          actions={
            <Button size="small" onClick={again}>
              {say("retry")}
            </Button>
          }
        >
          {say("why.connection")} {say("do.connection")}
        </NoticeBar>
      </TaskFrame>
    );
  }
  // Each task's component takes its own kind of task.
  const View = arrival.module.Task as ComponentType<{ readonly task: Task; readonly onClose: () => void }>;
  return <View task={task} onClose={onClose} />;
}
