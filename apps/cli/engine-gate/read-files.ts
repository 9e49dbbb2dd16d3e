import { readFile } from "node:fs/promises";
import { resolve } from "node:path";

import type { ScreeningList } from "#engines/gate/screening/list.ts";
import { namedEntriesOf } from "#formats/un-list/named-entries.ts";
import { readUnList } from "#formats/un-list/read-un-list.ts";
import { decodeText } from "#formats/spreadsheet/decode-text.ts";
import { both } from "#kernel/local-text.ts";
import type { Problem } from "#kernel/problem.ts";
import { type Result, ok, refused } from "#kernel/result.ts";

import { wordListRefusal } from "#slices/gate/list-problems.ts";

/** The bytes of a file named by a flag. */
export async function readBytes(cwd: string, path: string): Promise<Result<Uint8Array, Problem>> {
  try {
    return ok(await readFile(resolve(cwd, path)));
  } catch {
    return refused({
      kind: "unreadable-file",
      at: path,
      message: both(`‘${path}’ 파일을 읽을 수 없습니다.`, `The file "${path}" cannot be read.`),
      repair: both(
        "파일이 있는지, 읽을 권한이 있는지 확인하십시오.",
        "Check that the file exists and may be read.",
      ),
    });
  }
}

/** The text of a file, UTF-8 or CP949. */
export async function readTextFile(cwd: string, path: string): Promise<Result<string, Problem>> {
  const bytes = await readBytes(cwd, path);
  if (!bytes.ok) return bytes;
  if (bytes.value.length === 0) return ok("");
  const decoded = decodeText(bytes.value);
  if (decoded.ok) return ok(decoded.value.text.replace(/^\ufeff/, ""));
  return refused({
    kind: decoded.error.kind,
    at: path,
    message: both(
      `‘${path}’은 글자로 읽을 수 있는 파일이 아닙니다.`,
      `"${path}" is no text that can be read.`,
    ),
    repair: both(
      "UTF-8 또는 CP949 글자 파일로 저장하십시오.",
      "Save it as text in UTF-8 or CP949.",
    ),
  });
}

/** The UN list of a file as a list to screen against. */
export async function readListFile(
  cwd: string,
  path: string,
): Promise<Result<ScreeningList, Problem>> {
  const text = await readTextFile(cwd, path);
  if (!text.ok) return text;
  const list = readUnList(text.value);
  return list.ok ? ok(namedEntriesOf(list.value)) : refused(wordListRefusal(list.error, path));
}
