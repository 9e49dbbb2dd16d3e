import { both } from "#kernel/local-text.ts";

import { fault, note, type FindingWords } from "./finding-weight.ts";
import { membershipFindingWords } from "./finding-words-membership.ts";
import type { FindingKind } from "./model.ts";

export const findingWords: Readonly<Record<FindingKind, FindingWords>> = {
  ...membershipFindingWords,
  "date-impossible": fault(
    both(
      "달력에 없는 날짜라 ‘모름’으로 두었습니다.",
      "No calendar has this date; it was left unknown.",
    ),
    both(
      "파일에서 날짜를 고치거나 여기서 바른 날짜를 적으세요.",
      "Correct the date in the file, or give the right one here.",
    ),
  ),
  "date-ambiguous": fault(
    both(
      "여러 날짜로 읽힐 수 있어 ‘모름’으로 두었습니다.",
      "The date may mean several days; it was left unknown.",
    ),
    both("어느 날짜인지 고르세요.", "Choose which one is meant."),
  ),
  "date-unreadable": fault(
    both("날짜로 읽을 수 없어 ‘모름’으로 두었습니다.", "This is no date; it was left unknown."),
    both("2005, 2005-03, 2005.3.1처럼 적으세요.", "Write it like 2005, 2005-03 or 2005.3.1."),
  ),
  "date-future": fault(
    both(
      "오늘보다 뒤의 날짜라 ‘모름’으로 두었습니다.",
      "The date lies in the future; it was left unknown.",
    ),
    both(
      "연도를 확인하세요. 앞으로의 일이면 상태를 ‘계획’으로 적으세요.",
      "Check the year; for something to come, write the status as planned.",
    ),
  ),
  "date-serial": note(
    both(
      "스프레드시트의 날짜 번호를 날짜로 바꾸었습니다.",
      "A spreadsheet's day number was read as a date.",
    ),
    both(
      "날짜가 다르면 파일의 칸 서식을 날짜로 바꾸어 저장하세요.",
      "If it is another date, save the file with the cell formatted as a date.",
    ),
  ),
  "until-before-since": fault(
    both(
      "끝난 날이 시작한 날보다 앞서 끝난 날을 ‘모름’으로 두었습니다.",
      "The end lies before the beginning; the end was left unknown.",
    ),
    both("두 날짜를 확인해 파일에서 고치세요.", "Check both dates and correct the file."),
  ),
  "duplicate-row": fault(
    both(
      "같은 행위자가 여러 번 나와 하나로 모았습니다.",
      "The same actor stands here again; it is entered once.",
    ),
    both(
      "서로 다른 곳이면 국가나 한자 이름을 적어 구별하세요.",
      "If they are different places, tell them apart by territory or another name.",
    ),
  ),
  "duplicate-tie": fault(
    both(
      "같은 두 행위자의 같은 관계가 되풀이되어 첫 줄만 받았습니다.",
      "The same tie stands here again; only its first row is taken.",
    ),
    both(
      "날짜나 유형이 다른 협정이면 유형을 나누어 적으세요.",
      "If it is another agreement, give it its own kind.",
    ),
  ),
  "tie-to-nobody": fault(
    both(
      "관계의 한쪽 끝이 없어 받지 않았습니다.",
      "One end of the tie is missing; the tie was left out.",
    ),
    both("빈 칸에 행위자를 적으세요.", "Write the actor into the empty cell."),
  ),
  "tie-to-itself": fault(
    both("자기 자신과의 관계라 받지 않았습니다.", "A tie of an actor with itself was left out."),
    both(
      "상대를 바로 적으세요. 우리 기관의 줄이면 지워도 됩니다.",
      "Correct the other end; a row for our own office can be removed.",
    ),
  ),
  "no-name": fault(
    both("이름이 없는 줄이라 받지 않았습니다.", "A row without a name was left out."),
    both(
      "이름을 적거나 소계·주석 줄이면 지우세요.",
      "Write the name; remove subtotals and remarks.",
    ),
  ),
  "no-principal": fault(
    both(
      "부서의 중심 행위자가 정해지지 않아 관계를 받지 않았습니다.",
      "The office has no actor of its own, so the tie was left out.",
    ),
    both(
      "부서의 행위자를 정하거나 파일에 상대 열을 넣으세요.",
      "Name the office's own actor, or give the file a column for the other end.",
    ),
  ),
  "left-out": note(
    both("담당자가 빼기로 한 줄입니다.", "An officer chose to leave this row out."),
    both("다시 받으려면 답을 바꾸세요.", "To take it after all, change the answer."),
  ),
  "territory-unknown": fault(
    both(
      "알 수 없는 나라·지역 이름이라 ‘모름’으로 두었습니다.",
      "No territory of this name is known; it was left unknown.",
    ),
    both(
      "통용되는 국가명이나 두 글자 코드(예: JP)를 적으세요.",
      "Write a usual country name or its two-letter code, such as JP.",
    ),
  ),
  "coordinate-off-globe": fault(
    both(
      "지구 밖의 좌표라 ‘모름’으로 두었습니다.",
      "The coordinate is off the globe; it was left unknown.",
    ),
    both(
      "위도(−90~90)와 경도(−180~180)가 바뀌지 않았는지 확인하세요.",
      "Check that latitude (−90 to 90) and longitude (−180 to 180) are not swapped.",
    ),
  ),
  "number-unreadable": fault(
    both("숫자로 읽을 수 없어 ‘모름’으로 두었습니다.", "This is no number; it was left unknown."),
    both("숫자만 적으세요.", "Write digits only."),
  ),
  "status-unknown": fault(
    both(
      "알 수 없는 상태라 ‘유지 중’으로 두었습니다.",
      "The status is not known; the tie is taken as in force.",
    ),
    both(
      "유지, 휴면, 종료, 계획, 제안 가운데 하나로 적으세요.",
      "Write actual, dormant, ended, planned or proposed.",
    ),
  ),
  "agreement-unknown": fault(
    both(
      "알 수 없는 협정 유형이라 비워 두었습니다.",
      "The kind of agreement is not known; it was left empty.",
    ),
    both(
      "자매결연, 우호교류, 양해각서 가운데 하나로 적으세요.",
      "Write sister, friendship or memorandum.",
    ),
  ),
  "kind-unknown": fault(
    both(
      "알 수 없는 종류라 열 설정의 기본값을 썼습니다.",
      "The kind is not known; the default of the mapping was used.",
    ),
    both("도움말의 종류 이름으로 적으세요.", "Write one of the kinds that the help lists."),
  ),
  "old-name": note(
    both("옛 이름이거나 잘못 굳은 표기입니다.", "This is an old name or a slipped spelling."),
    both("지금 이름으로 받을지 물음에 답하세요.", "Answer whether the present name is meant."),
  ),
  "filled-down": note(
    both(
      "빈 국가 칸을 바로 위 칸의 값으로 채웠습니다.",
      "An empty territory was filled from the cell above.",
    ),
    both(
      "병합된 칸이 아니었다면 파일에 값을 적으세요.",
      "If the cells were not merged, write the value into the file.",
    ),
  ),
  "merged-cells": note(
    both(
      "병합된 칸을 풀어 같은 값으로 채웠습니다.",
      "Merged cells were filled with their one value.",
    ),
    both(
      "뜻한 것과 다르면 파일에서 병합을 푸세요.",
      "If that is not meant, unmerge them in the file.",
    ),
  ),
  formula: note(
    both(
      "수식은 계산하지 않고 저장된 결과를 읽었습니다.",
      "The stored result of a formula was read; nothing was calculated.",
    ),
    both(
      "결과가 오래되었으면 스프레드시트에서 다시 계산해 저장하세요.",
      "If the result is stale, recalculate and save the file.",
    ),
  ),
  "no-stored-value": fault(
    both(
      "저장된 결과가 없는 수식이라 빈 칸으로 읽었습니다.",
      "A formula without a stored result was read as empty.",
    ),
    both("수식을 값으로 바꾸어 저장하세요.", "Replace the formula by its value and save."),
  ),
  "broken-quote": fault(
    both(
      "큰따옴표가 닫히지 않았거나 뒤에 글자가 더 있습니다.",
      "A double quote is not closed, or more text follows it.",
    ),
    both("그 줄의 큰따옴표를 바로잡으세요.", "Correct the quotes in that row."),
  ),
  "lost-character": fault(
    both(
      "이름 안의 글자가 ‘?’로 바뀌어 있습니다.",
      "A character of the name was lost and became a question mark.",
    ),
    both(
      "원본에서 이름을 확인해 고치고 UTF-8로 저장하세요.",
      "Look the name up in the original, correct it and save as UTF-8.",
    ),
  ),
  "parent-unknown": fault(
    both(
      "소속 기관이 파일에도 부서에도 없어 비워 두었습니다.",
      "The body that it is part of is neither in the file nor in the office, and stays open.",
    ),
    both(
      "그 기관까지 함께 내보내거나, 등록한 뒤 행위자 화면에서 소속을 적으세요.",
      "Export that body as well, or enter it and name it on the actor's page.",
    ),
  ),
  "slip-unworded": note(
    both(
      "출처 오류의 번호만 있고 설명이 없어 옮기지 않았습니다.",
      "A slip of a source is named without its wording and was not carried over.",
    ),
    both(
      "XLSX, GEXF, GraphML, GeoJSON으로 받으면 설명도 함께 옵니다.",
      "XLSX, GEXF, GraphML and GeoJSON bring the wording as well.",
    ),
  ),
  "claims-unreadable": fault(
    both(
      "근거 있는 진술의 칸이 깨져 있어 읽지 못했습니다.",
      "The cell of claims is broken and was not read.",
    ),
    both("내보낸 그대로의 칸을 쓰세요.", "Use the cell as it was exported."),
  ),
  "name-long": fault(
    both(
      "이름이 너무 길어 200자에서 잘랐습니다.",
      "The name is too long and was cut at 200 characters.",
    ),
    both(
      "이름 칸에 설명이 들어갔는지 확인하세요.",
      "Check whether a description stands in the name's cell.",
    ),
  ),
};
