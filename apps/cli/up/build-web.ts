import { createHash } from "node:crypto";
import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const webFolder = join(root, "apps/web");
const builds = join(webFolder, "dist");

/** What the web app is made of; a change in any of these files rebuilds it. */
const inputs = ["apps/web", "slices", "engines", "kernel", "package-lock.json"];

/** Builds kept: a server that still runs on an older one goes on finding its files. */
const buildsKept = 3;

/** Builds the web app unless there is a build of these very sources; returns its folder. */
export async function buildWeb(progress: (line: string) => void): Promise<string> {
  const folder = join(builds, fingerprint().slice(0, 16));
  if (existsSync(join(folder, "index.html"))) return folder;
  progress("화면을 만듭니다(10초 안팎) / building the screens (about 10 s)");
  const unfinished = `${folder}.${process.pid}`;
  const { build } = await import("vite");
  const output = { outDir: unfinished, emptyOutDir: true };
  await build({
    configFile: join(webFolder, "vite.config.ts"),
    root: webFolder,
    logLevel: "warn",
    build: output,
  });
  compressAssets(join(unfinished, "assets"));
  finish(unfinished, folder);
  forgetOldBuilds();
  return folder;
}

/** Two builds of the same sources are equal, so the slower of two processes throws its own away. */
function finish(unfinished: string, folder: string): void {
  try {
    renameSync(unfinished, folder);
  } catch {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

function forgetOldBuilds(): void {
  const ages = readdirSync(builds).map((name) => ({
    name,
    at: statSync(join(builds, name)).mtimeMs,
  }));
  const old = ages.toSorted((one, other) => other.at - one.at).slice(buildsKept);
  for (const { name } of old) rmSync(join(builds, name), { recursive: true, force: true });
}

function fingerprint(): string {
  const hash = createHash("sha256");
  for (const file of inputs.flatMap((input) => listFiles(join(root, input))).toSorted()) {
    hash.update(file.slice(root.length)).update("\0").update(readFileSync(file));
  }
  return hash.digest("hex");
}

function listFiles(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter(({ name }) => name !== "dist" && name !== "node_modules" && !name.endsWith(".test.ts"))
    .flatMap(({ name }) => listFiles(join(path, name)));
}

/** Text assets get a brotli and a gzip twin, so that the server never compresses while it serves. */
function compressAssets(folder: string): void {
  for (const file of listFiles(folder)) {
    if (!/\.(js|css|json|svg)$/.test(file)) continue;
    const bytes = readFileSync(file);
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
    const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
    writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params }));
  }
}
