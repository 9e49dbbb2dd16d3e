import { readFile } from "node:fs/promises";
import { extname, resolve } from "node:path";

import { readEdgeList } from "#formats/edge-list/read-edge-list.ts";
import { readGexf } from "#formats/gexf/read-gexf.ts";
import type { GraphFile, GraphFileRefusal } from "#formats/graph-file/graph-file.ts";
import { readGraphml } from "#formats/graphml/read-graphml.ts";
import { both } from "#kernel/local-text.ts";
import type { Problem } from "#kernel/problem.ts";
import { type Result, ok, refused } from "#kernel/result.ts";

import { wordRefusal } from "./graph-file-problems.ts";

type Reader = (bytes: Buffer, columns: readonly string[]) => Result<GraphFile, GraphFileRefusal>;

const readers: Readonly<Record<string, Reader>> = {
  ".gexf": (bytes) => readText(bytes, readGexf),
  ".graphml": (bytes) => readText(bytes, readGraphml),
  ".csv": readEdgeList,
  ".tsv": readEdgeList,
  ".txt": readEdgeList,
  ".edges": readEdgeList,
  ".edgelist": readEdgeList,
};

/** Reads a graph file by its ending; of an edge list only the columns named. */
export async function readGraphFile(
  cwd: string,
  file: string,
  columns: readonly string[],
): Promise<Result<GraphFile, Problem>> {
  const reader = readers[extname(file).toLowerCase()];
  if (reader === undefined) return refused(unknownEnding(file));
  let bytes: Buffer;
  try {
    bytes = await readFile(resolve(cwd, file));
  } catch (error) {
    return refused(unreadable(file, error));
  }
  const read = reader(bytes, columns);
  return read.ok ? ok(read.value) : refused(wordRefusal(file, read.error));
}

function readText(
  bytes: Buffer,
  read: (text: string) => Result<GraphFile, GraphFileRefusal>,
): Result<GraphFile, GraphFileRefusal> {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return refused({ kind: "not-utf-8" });
  }
  return read(text);
}

function unknownEnding(file: string): Problem {
  const endings = Object.keys(readers).join(", ");
  return {
    kind: "graph-file.unknown-ending",
    at: file,
    message: both(
      "파일 이름의 확장자로 형식을 알 수 없습니다.",
      "The ending of the file name names no known format.",
    ),
    repair: both(
      `확장자를 다음 가운데 하나로 바꾸십시오: ${endings}`,
      `Use one of these endings: ${endings}`,
    ),
  };
}

function unreadable(file: string, error: unknown): Problem {
  const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
  return {
    kind: code === "ENOENT" ? "file.not-found" : "file.unreadable",
    at: file,
    message: both(`파일을 읽지 못했습니다(${code}).`, `The file could not be read (${code}).`),
    repair: both(
      "경로와 읽기 권한, 파일 크기(2 GB 미만)를 확인하십시오.",
      "Check the path, the right to read it and its size (below 2 GB).",
    ),
  };
}
