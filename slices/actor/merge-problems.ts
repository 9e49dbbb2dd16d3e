import { both, type BothTexts } from "#kernel/local-text.ts";
import { ProblemError } from "#kernel/problem-error.ts";

import type { MergeRefusal } from "./model-merge.ts";
import type { SplitRefusal } from "./rules-split.ts";

type Refusal = MergeRefusal | SplitRefusal;
type Words = readonly [message: BothTexts, repair: BothTexts];
type RefusalOf = { readonly [K in Refusal["kind"]]: Extract<Refusal, { kind: K }> };

/** Records named in a refusal at most; the rest are counted. */
const named = 5;

function list(records: readonly string[]): string {
  const rest = records.length - named;
  return records.slice(0, named).join(", ") + (rest > 0 ? ` +${rest}` : "");
}

const wordings: { readonly [K in keyof RefusalOf]: (refusal: RefusalOf[K]) => Words } = {
  "merge-itself": () => [
    both("같은 행위자입니다.", "Both are the same actor."),
    both("합칠 다른 행위자를 고르세요.", "Choose another actor to merge."),
  ],
  "merge-grades": () => [
    both("두 행위자의 공개 등급이 다릅니다.", "The two actors are graded for different audiences."),
    both(
      "등급을 같게 한 뒤 합치세요. 합치면 한쪽의 기록이 다른 등급으로 보이게 됩니다.",
      "Grade them alike first; otherwise records of one would show under the grade of the other.",
    ),
  ],
  "merge-held": ({ records }) => [
    both(
      `바로 이 행위자를 두고 정한 기록이 있습니다: ${list(records)}`,
      `Records speak of exactly this actor: ${list(records)}`,
    ),
    both(
      "심사·지급·사업·공문·명단·제3의 통로·발의·공동 구상·출처의 기록은 옮기지 않습니다. 반대로 이 행위자 쪽으로 합치세요.",
      "Clearances, payments, programmes, letters, rosters, third channels, proposals, initiatives and what sources state are not moved; merge the other way, into this actor.",
    ),
  ],
  "merge-hidden": () => [
    both(
      "볼 수 없는 기록이 이 행위자에 걸려 있습니다.",
      "Records that you may not see hang on this actor.",
    ),
    both(
      "그 기록을 볼 수 있는 책임자나 관리자에게 부탁하세요. 아무것도 바꾸지 않았습니다.",
      "Ask a lead or an administrator who may see them; nothing was changed.",
    ),
  ],
  "split-nameless": () => [
    both("새 행위자의 이름이 없습니다.", "The new actor has no name."),
    both("한국어나 영어 이름을 적으세요.", "Give its name in Korean or in English."),
  ],
  "split-nothing": () => [
    both("새 행위자에게 갈 것을 고르지 않았습니다.", "Nothing was chosen for the new actor."),
    both(
      "관계나 가입, 진술, 다른 이름을 하나라도 고르세요.",
      "Choose at least one tie, membership, claim or name.",
    ),
  ],
  "split-foreign": ({ records }) => [
    both(
      `이 행위자의 것이 아닌 기록이 있습니다: ${list(records)}`,
      `These records are not this actor's: ${list(records)}`,
    ),
    both("화면을 새로 고쳐 다시 고르세요.", "Reload the page and choose again."),
  ],
};

export function mergeProblem(refusal: Refusal): ProblemError {
  const [message, repair] = wordOf(refusal.kind, refusal);
  return new ProblemError({ kind: refusal.kind, at: refusal.id, message, repair });
}

function wordOf<K extends Refusal["kind"]>(kind: K, refusal: RefusalOf[K]): Words {
  return wordings[kind](refusal);
}
