import type { ComponentType } from "react";
import { prefetch } from "../hooks/useModule";
import type { Task } from "../hooks/useTask";
import type { TaskProps } from "./taskProps";

interface TaskModule {
  readonly Task: ComponentType<TaskProps & { readonly task: never }>;
}

/** Every task and where its code is. A new task is a kind in useTask.ts, a file, and a line here. */
export const taskLoaders: { readonly [K in Task["kind"]]: () => Promise<TaskModule> } = {
  create: () => import("./CreateTask").then(({ CreateTask }) => ({ Task: CreateTask })),
  connect: () => import("./connect/ConnectTask").then(({ ConnectTask }) => ({ Task: ConnectTask })),
  importFile: () => import("./importFile/ImportTask").then(({ ImportTask }) => ({ Task: ImportTask })),
  remove: () => import("./RemoveTask").then(({ RemoveTask }) => ({ Task: RemoveTask })),
  help: () => import("./help/HelpTask").then(({ HelpTask }) => ({ Task: HelpTask })),
  bulk: () => import("./bulk/BulkTask").then(({ BulkTask }) => ({ Task: BulkTask })),
  addRow: () => import("./addRow/AddRowTask").then(({ AddRowTask }) => ({ Task: AddRowTask })),
  reword: () => import("./RewordTask").then(({ RewordTask }) => ({ Task: RewordTask })),
  team: () => import("./team/TeamTask").then(({ TeamTask }) => ({ Task: TeamTask })),
  review: () => import("./ReviewTask").then(({ ReviewTask }) => ({ Task: ReviewTask })),
};

/** Fetches every task's code before it is asked for, so that a task opens at once, and without the network. A failure shows when the task is opened. */
export function prefetchTasks(): void {
  for (const load of Object.values(taskLoaders)) prefetch(load);
}
