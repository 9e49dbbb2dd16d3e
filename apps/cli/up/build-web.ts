import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const webFolder = join(root, "apps/web");
const builtFolder = join(webFolder, "dist");
const stampFile = join(builtFolder, "built-from");

/** What the web app is made of; a change in any of these files rebuilds it. */
const inputs = ["apps/web", "slices", "kernel", "package-lock.json"];

/** Builds the web app unless the build at hand is of these very sources; returns its folder. */
export async function buildWeb(progress: (line: string) => void): Promise<string> {
  const wanted = fingerprint();
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === wanted) return builtFolder;
  progress("화면을 만듭니다(10초 안팎) / building the screens (about 10 s)");
  rmSync(builtFolder, { recursive: true, force: true });
  const { build } = await import("vite");
  await build({ configFile: join(webFolder, "vite.config.ts"), root: webFolder, logLevel: "warn" });
  compressAssets(join(builtFolder, "assets"));
  mkdirSync(builtFolder, { recursive: true });
  writeFileSync(stampFile, wanted);
  return builtFolder;
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
