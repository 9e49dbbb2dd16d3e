import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

import { both } from "#kernel/local-text.ts";
import type { Problem } from "#kernel/problem.ts";
import { ok, refused } from "#kernel/result.ts";

import type { Command } from "../command.ts";
import { root } from "../test/stages.ts";

const folder = join(root, "bench");

export const command: Command = {
  words: ["bench"],
  summary: both("한 방법을 다른 도구와 나란히 잽니다", "Measures one method beside its peers"),
  usage: "NAME [ARGUMENT …]          a folder of bench/, and what its README allows",
  options: {},
  async run({ positionals: [name, ...rest] }) {
    const known = readdirSync(folder).filter((entry) => existsSync(join(folder, entry, "run.ts")));
    if (name === undefined || !known.includes(name))
      return refused(unknownBench(name ?? "", known));
    const child = spawn(process.execPath, [join(folder, name, "run.ts"), ...rest], {
      cwd: root,
      stdio: "inherit",
    });
    const code = await new Promise<number>((resolve) =>
      child.once("close", (status) => resolve(status ?? 1)),
    );
    if (code !== 0) return refused(failedBench(name, code));
    return ok({ json: { bench: name }, text: both("끝났습니다.", "Done.") });
  },
};

function unknownBench(name: string, known: readonly string[]): Problem {
  return {
    kind: "bench-unknown",
    at: name,
    message: both(`'${name}' 비교가 없습니다.`, `There is no bench "${name}".`),
    repair: both(`다음에서 고르세요: ${known.join(", ")}`, `Choose one of: ${known.join(", ")}`),
  };
}

function failedBench(name: string, code: number): Problem {
  return {
    kind: "bench-failed",
    at: name,
    message: both(`비교가 ${code}로 끝났습니다.`, `The bench ended with ${code}.`),
    repair: both("위의 출력을 보세요.", "See the output above."),
  };
}
