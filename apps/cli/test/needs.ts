import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** Something the tests use that no registry package brings: what it is for, how to see it, Debian's packages for it. */
interface Need {
  readonly purpose: { readonly ko: string; readonly en: string };
  readonly packages: readonly string[];
  isPresent(): boolean;
}

const python = "/usr/bin/python3";
const hasModule = (name: string) =>
  existsSync(python) && succeeds(python, ["-c", `import ${name}`]);

const needs: readonly Need[] = [
  {
    purpose: { ko: "화면 시험(브라우저)", en: "browser tests" },
    packages: ["chromium"],
    isPresent: () => existsSync("/usr/bin/chromium"),
  },
  {
    purpose: { ko: "두 번째 데이터베이스 시험", en: "store tests on a second PostgreSQL" },
    packages: ["postgresql"],
    isPresent: () => existsSync("/usr/lib/postgresql"),
  },
  {
    purpose: { ko: "그래프 계산 대조", en: "comparison of graph answers" },
    packages: ["python3-networkx", "python3-igraph"],
    isPresent: () => ["networkx", "igraph"].every(hasModule),
  },
  {
    purpose: { ko: "의견 지도 계산 대조", en: "comparison of opinion maps" },
    packages: ["python3-numpy"],
    isPresent: () => hasModule("numpy"),
  },
];

/** Installs what is missing where this machine allows it, and says plainly what it did or could not do. */
export function bringNeeds(say: (line: string) => void): void {
  const missing = needs.filter((need) => !need.isPresent());
  if (missing.length === 0)
    return say("시험에 필요한 것이 모두 있습니다 / everything the tests use is here");
  for (const { purpose, packages } of missing) {
    say(`설치: ${packages.join(" ")} — ${purpose.ko} / installing for ${purpose.en}`);
  }
  const packages = missing.flatMap((need) => need.packages);
  if (!installPackages(packages)) {
    say(
      `설치하지 못했습니다. 직접: apt-get install ${packages.join(" ")} / could not install; without them the tests that use them are skipped by name`,
    );
  }
}

function installPackages(packages: readonly string[]): boolean {
  const isRoot = process.getuid?.() === 0;
  if (!existsSync("/usr/bin/apt-get")) return false;
  const apt = (args: readonly string[]) =>
    isRoot ? succeeds("apt-get", args) : succeeds("sudo", ["-n", "apt-get", ...args]);
  return (
    apt(["update", "-qq"]) && apt(["install", "-y", "-qq", "--no-install-recommends", ...packages])
  );
}

function succeeds(program: string, args: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync(program, args, { stdio: "ignore", env }).status === 0;
}
