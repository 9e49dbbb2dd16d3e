import { both, type BothTexts } from "#kernel/local-text.ts";
import { ProblemError } from "#kernel/problem-error.ts";
import type { Problem } from "#kernel/problem.ts";

import { describeSource } from "./source-words.ts";
import type { SourceRefusal } from "./read-source.ts";
import type { BuiltOn } from "./store-rows.ts";

/** Why an import's command was refused, beside what the file itself says. */
export type ImportRefusal =
  | BuiltOn
  | { readonly kind: "import-unknown"; readonly id: string }
  | { readonly kind: "import-not-ready"; readonly state: string }
  | { readonly kind: "import-unanswered"; readonly count: number }
  | { readonly kind: "import-at-work" }
  | { readonly kind: "import-too-large"; readonly limit: number }
  | { readonly kind: "import-cut-off" }
  | { readonly kind: "import-id-taken" }
  | { readonly kind: "import-nothing" }
  | { readonly kind: "import-mapping"; readonly at: string }
  | { readonly kind: "import-failed"; readonly detail: string };

type Words = readonly [message: BothTexts, repair: BothTexts];

type RefusalOf = { readonly [K in ImportRefusal["kind"]]: Extract<ImportRefusal, { kind: K }> };

const wordings: { readonly [K in keyof RefusalOf]: (refusal: RefusalOf[K]) => Words } = {
  "import-built-on": ({ records }) => [
    both(
      `그사이 고쳤거나 이어 붙인 기록이 있어 되돌릴 수 없습니다: ${records.join(", ")}`,
      `Records were changed or attached since, so it cannot be taken back: ${records.join(", ")}`,
    ),
    both(
      "그 기록의 변경을 먼저 되돌린 뒤 다시 하세요. 아무것도 지우지 않았습니다.",
      "Take those changes back first, then try again; nothing was removed.",
    ),
  ],
  "import-unknown": ({ id }) => [
    both(`가져오기 ${id}을(를) 찾을 수 없습니다.`, `There is no import ${id}.`),
    both("가져오기 목록에서 다시 고르세요.", "Choose it again in the list of imports."),
  ],
  "import-not-ready": ({ state }) => [
    both(
      `지금 상태(${state})에서는 할 수 없는 작업입니다.`,
      `This cannot be done while the import is ${state}.`,
    ),
    both("상태를 새로 고쳐 확인하세요.", "Reload the import and look at its state."),
  ],
  "import-unanswered": ({ count }) => [
    both(`답하지 않은 물음이 ${count}건 있습니다.`, `${count} questions are not answered.`),
    both(
      "물음에 답하거나, 따로 받기(apart)를 골라 다시 보내세요.",
      'Answer them, or send the commit with "asked": "apart" to enter them as actors of their own.',
    ),
  ],
  "import-at-work": () => [
    both("이 파일은 지금 처리하고 있습니다.", "This file is being worked on."),
    both("끝나기를 기다리거나 취소하세요.", "Wait until it ends, or cancel it."),
  ],
  "import-too-large": ({ limit }) => [
    both(
      `파일이 ${Math.floor(limit / 1_048_576)}MB를 넘습니다.`,
      `The file is larger than ${Math.floor(limit / 1_048_576)} MB.`,
    ),
    both(
      "파일을 나누어 가져오세요. 아무것도 저장하지 않았습니다.",
      "Import it in parts; nothing was saved.",
    ),
  ],
  "import-cut-off": () => [
    both(
      "파일을 다 받기 전에 연결이 끊겼습니다.",
      "The connection ended before the whole file arrived.",
    ),
    both("다시 올리세요. 아무것도 저장하지 않았습니다.", "Upload it again; nothing was saved."),
  ],
  "import-id-taken": () => [
    both(
      "볼 수 없는 기록이 같은 식별자를 쓰고 있습니다.",
      "A record that you may not see has the same id.",
    ),
    both(
      "책임자나 관리자에게 가져오기를 부탁하세요. 아무것도 저장하지 않았습니다.",
      "Ask a lead or an administrator to import it; nothing was saved.",
    ),
  ],
  "import-nothing": () => [
    both(
      "파일에서 받아들일 행위자나 관계를 찾지 못했습니다.",
      "The file holds no actor and no tie that could be entered.",
    ),
    both(
      "열의 뜻을 다시 정하거나 머리글 줄이 맞는지 확인하세요.",
      "Map the columns again, or check which row is the header.",
    ),
  ],
  "import-mapping": () => [
    both("열 설정을 읽을 수 없습니다.", "The mapping cannot be read."),
    both(
      "먼저 --dry-run --json 으로 얻은 mapping 값을 고쳐 쓰세요.",
      "Start from the mapping that --dry-run --json answers, and change that.",
    ),
  ],
  "import-failed": ({ detail }) => [
    both(`처리하던 중 멈췄습니다: ${detail}`, `The work stopped: ${detail}`),
    both("다시 시도하세요. 아무것도 저장하지 않았습니다.", "Try again; nothing was saved."),
  ],
};

export function importProblem(refusal: ImportRefusal): Problem {
  const [message, repair] = wordOf(refusal.kind, refusal);
  const at =
    refusal.kind === "import-mapping"
      ? refusal.at
      : refusal.kind === "import-unknown"
        ? refusal.id
        : null;
  return { kind: refusal.kind, at, message, repair };
}

export function importRefused(refusal: ImportRefusal): ProblemError {
  return new ProblemError(importProblem(refusal));
}

function wordOf<K extends keyof RefusalOf>(kind: K, refusal: RefusalOf[K]): Words {
  return wordings[kind](refusal);
}

/** A file that is not read at all, at its place: the file's name with line, cell or byte. */
export function sourceProblem(fileName: string, { of, refusal }: SourceRefusal): Problem {
  const { place, message, repair } = describeSource({ of, refusal } as SourceRefusal);
  return {
    kind: `${of}.${refusal.kind}`,
    at: place === null ? fileName : `${fileName}:${place}`,
    message,
    repair,
  };
}
