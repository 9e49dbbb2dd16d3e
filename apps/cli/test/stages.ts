import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../../", import.meta.url));

/** One step of `./naru test`: a program of the locked packages and what it proves. */
export interface Stage {
  readonly name: { readonly ko: string; readonly en: string };
  readonly program: string;
  readonly args: readonly string[];
}

const folders = ["kernel", "engines", "formats", "slices", "reference", "apps"];

/** Checks of the code itself, quickest first. */
export const checks: readonly Stage[] = [
  { name: { ko: "형", en: "types" }, program: "tsc", args: ["--noEmit"] },
  { name: { ko: "서식", en: "format" }, program: "oxfmt", args: ["--check", "."] },
  {
    name: { ko: "규칙", en: "lint" },
    program: "oxlint",
    args: ["--type-aware", "--deny-warnings"],
  },
  {
    name: { ko: "경계", en: "bounds" },
    program: "depcruise",
    args: ["--config", ".dependency-cruiser.mjs", ...folders],
  },
  { name: { ko: "안 쓰는 것", en: "unused code" }, program: "knip", args: [] },
];

/** Runs a stage with its output on the terminal; answers whether it passed. */
export function runStage(stage: Stage): Promise<boolean> {
  const program = `${root}node_modules/.bin/${stage.program}`;
  return new Promise((resolve) => {
    const child = spawn(program, stage.args, {
      cwd: root,
      stdio: ["ignore", "inherit", "inherit"],
    });
    child.once("error", () => resolve(false));
    child.once("close", (code) => resolve(code === 0));
  });
}
