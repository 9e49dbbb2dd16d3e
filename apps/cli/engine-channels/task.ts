import type { GraphFile } from "#formats/graph-file/graph-file.ts";
import type { NamedGraph } from "#engines/channels/graph/named-graph.ts";
import type { Problem } from "#kernel/problem.ts";
import type { Result } from "#kernel/result.ts";

import type { Flags, Terminal } from "../command.ts";

/** What a task works on. */
export interface TaskInput {
  readonly named: NamedGraph;
  readonly file: GraphFile;
  readonly flags: Flags;
  readonly terminal: Terminal;
}

/** A task of `engine channels`: the keys of its JSON answer besides the counts of the graph. */
export type Task = (
  input: TaskInput,
) => Promise<Result<Readonly<Record<string, unknown>>, Problem>>;
