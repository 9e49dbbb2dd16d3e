import type { Transaction } from "kysely";

import { both, type BothTexts } from "#kernel/local-text.ts";
import type { Tables } from "#kernel/tables.ts";
import { listEntries } from "#slices/audit/read.ts";
import { listMembers } from "#slices/account/store.ts";

/** Commands in words; the chain stores the code, the page shows these. */
const commandLabels: Readonly<Record<string, BothTexts>> = {
  "load workspace": both("작업공간을 불러왔습니다", "loaded the workspace"),
  "edit tie": both("관계를 고쳤습니다", "changed a tie"),
  "enter tie": both("관계를 등록했습니다", "entered a tie"),
  "remove tie": both("관계를 지웠습니다", "removed a tie"),
  "edit actor": both("행위자를 고쳤습니다", "changed an actor"),
  "edit membership": both("가입 정보를 고쳤습니다", "changed a membership"),
  "enter city agreement": both("도시 협정을 등록했습니다", "entered a city agreement"),
  "record council decision": both("시의회 의결을 기록했습니다", "recorded a council's decision"),
  "record city act": both("교류한 일을 기록했습니다", "recorded what was done with a city"),
  "record on hosted body": both("국제기구 기록을 더했습니다", "added to a hosted body's record"),
  "add to roster": both("중재자 명단에 더했습니다", "added a mediator to the roster"),
  "edit roster entry": both("중재자 명단을 고쳤습니다", "changed the roster of mediators"),
  "remove from roster": both("중재자 명단에서 뺐습니다", "took a mediator off the roster"),
  "call mediator": both("중재자에게 연락했습니다", "called a mediator"),
  "enter third channel": both("제3의 통로를 등록했습니다", "entered a third channel"),
  "edit third channel": both("제3의 통로를 고쳤습니다", "changed a third channel"),
  "remove third channel": both("제3의 통로를 지웠습니다", "removed a third channel"),
  "read named record": both(
    "지명된 사람만 보는 기록을 열었습니다",
    "opened a record for named people",
  ),
  "enter proposal": both("발의를 등록했습니다", "entered a proposal"),
  "edit proposal": both("발의를 고쳤습니다", "changed a proposal"),
  "remove proposal": both("발의를 지웠습니다", "removed a proposal"),
  "move proposal": both("발의의 상태를 옮겼습니다", "moved a proposal on"),
  "move agenda": both("의제 경로를 옮겼습니다", "moved an agenda item on"),
  "enter exchange rate": both("환율을 등록했습니다", "entered an exchange rate"),
  "enter instrument": both("평가틀을 추가했습니다", "added an instrument"),
  "revise instrument": both("평가틀을 개정했습니다", "revised an instrument"),
  "ask for assessment": both("평가를 요청했습니다", "asked for an assessment"),
  "save answers": both("평가 답을 저장했습니다", "saved answers of an assessment"),
  "submit answers": both("평가를 제출했습니다", "submitted an assessment"),
  "open assessment": both("평가를 앞당겨 공개했습니다", "opened an assessment early"),
  "build request": both("면제 요청을 만들었습니다", "built an exemption request"),
  "edit request": both("면제 요청을 고쳤습니다", "changed an exemption request"),
  "send request": both("면제 요청 제출을 기록했습니다", "recorded the sending of a request"),
  "answer request": both("면제 요청 회신을 기록했습니다", "recorded the answer to a request"),
  "record letter": both("공문을 기록했습니다", "recorded a letter"),
  "extend grant": both("공문 연장을 기록했습니다", "recorded an extension"),
  "correct letter": both("공문을 바로잡았습니다", "put a letter right"),
  "correct shipment": both("선적을 바로잡았습니다", "put a shipment right"),
  "correct hand-over": both("인계를 바로잡았습니다", "put a hand-over right"),
  "close grant": both("공문을 종결했습니다", "closed a letter"),
  ship: both("선적을 기록했습니다", "recorded a shipment"),
  "record hand-over": both("인계를 기록했습니다", "recorded a hand-over"),
  undo: both("작업을 되돌렸습니다", "took a command back"),
};

/** The latest commands, newest first, with who gave them. */
export async function readChanged(tx: Transaction<Tables>, limit: number) {
  const { items } = await listEntries(tx, null, limit);
  const names = new Map((await listMembers(tx)).map(({ accountId, name }) => [accountId, name]));
  return items.map((entry) => ({
    id: String(entry.seq),
    at: entry.at,
    by: entry.accountId === null ? null : (names.get(entry.accountId) ?? null),
    why: entry.why,
    summary: commandLabels[entry.command] ?? both(entry.command, entry.command),
    record: entry.subject,
    undo: entry.undo,
  }));
}
