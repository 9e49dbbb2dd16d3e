import { pathTasks } from "./path-tasks.ts";
import { structureTasks } from "./structure-tasks.ts";
import type { Task } from "./task.ts";

/** Every task of `engine channels` by the name given as --task. */
export const tasks: Readonly<Record<string, Task>> = { ...structureTasks, ...pathTasks };
