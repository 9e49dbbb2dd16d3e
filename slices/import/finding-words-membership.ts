import { both } from "#kernel/local-text.ts";

import { fault, note, type FindingWords } from "./finding-weight.ts";
import type { FindingKind } from "./model.ts";

/** What was found in the columns of memberships. */
export const membershipFindingWords = {
  "fee-unreadable": fault(
    both(
      "회비로 읽을 수 없어 ‘출처에 없음’으로 두었습니다.",
      "This is no yearly fee; it was left as missing in the source.",
    ),
    both(
      "1,200만원, USD 5,000, €3,000처럼 한 해의 금액 하나만 적고, 회비가 없으면 ‘없음’이라고 적으세요.",
      "Write one yearly amount, like 12,000,000 KRW, USD 5,000 or €3,000, or “none” where there is no fee.",
    ),
  ),
  "fee-currency-asked": fault(
    both(
      "어느 통화인지 알 수 없어 회비를 ‘출처에 없음’으로 두었습니다.",
      "Nothing says which currency is meant; the fee was left as missing in the source.",
    ),
    both(
      "위의 물음에서 통화를 고르거나 파일에 통화를 적으세요.",
      "Choose the currency in the question above, or write it into the file.",
    ),
  ),
  "fee-currency-unknown": fault(
    both(
      "알 수 없는 통화라 회비를 ‘출처에 없음’으로 두었습니다.",
      "No currency of this name is known; the fee was left as missing in the source.",
    ),
    both(
      "원, 달러, 유로 같은 이름이나 KRW, USD 같은 세 글자 코드로 적으세요.",
      "Write a usual name or a three-letter code, such as KRW or USD.",
    ),
  ),
  "fee-two-currencies": fault(
    both(
      "금액에 적힌 통화와 통화 열이 달라 회비를 ‘출처에 없음’으로 두었습니다.",
      "The amount and the column of currencies name different ones; the fee was left as missing in the source.",
    ),
    both(
      "어느 쪽이 맞는지 확인해 파일에서 고치세요.",
      "Check which is right and correct the file.",
    ),
  ),
  "fee-point-asked": fault(
    both(
      "점이 천 단위인지 소수인지 알 수 없어 회비를 ‘출처에 없음’으로 두었습니다.",
      "The point may divide thousands or decimals; the fee was left as missing in the source.",
    ),
    both(
      "위의 물음에 답하거나 파일에 쉼표로 적으세요.",
      "Answer the question above, or write commas into the file.",
    ),
  ),
  "role-unreadable": fault(
    both("역할로 읽을 수 없어 ‘모름’으로 두었습니다.", "This is no role; it was left unknown."),
    both(
      "의장, 부의장, 이사, 집행위원, 회원처럼 역할만 적으세요.",
      "Write the role alone, like chair, vice-chair, board member or member.",
    ),
  ),
  "role-unknown": note(
    both("알려진 역할 이름이 아니라 적힌 대로 받습니다.", "No known role; it comes in as written."),
    both(
      "의장, 부의장, 이사, 집행위원, 회원 가운데 하나라면 그 말로 적으세요.",
      "If it is chair, vice-chair, board member or member, write that word.",
    ),
  ),
  "renewal-no-day": fault(
    both(
      "갱신일이 하루로 정해지지 않아 ‘모름’으로 두었습니다.",
      "The renewal names no single day; it was left unknown.",
    ),
    both("2027-03-31처럼 날까지 적으세요.", "Write the day, like 2027-03-31."),
  ),
  "membership-misplaced": fault(
    both(
      "가입이 아닌 관계라 회비·역할·갱신일을 받지 않았습니다.",
      "The tie is no membership, so fee, role and renewal were left out.",
    ),
    both(
      "관계 종류를 ‘가입’으로 적거나 ‘열의 뜻’에서 ‘가입’을 고르세요.",
      "Write the kind of tie as member of, or choose it among the meanings of the columns.",
    ),
  ),
} satisfies Partial<Record<FindingKind, FindingWords>>;
