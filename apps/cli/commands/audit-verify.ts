import { both } from "#kernel/local-text.ts";
import { ok } from "#kernel/result.ts";
import { verifyChain } from "#slices/audit/store.ts";

import type { Command } from "../command.ts";
import { officeOptions, officeUsage, withOffice } from "../office-data.ts";

export const command: Command = {
  words: ["audit", "verify"],
  summary: both("감사 기록의 이음이 온전한지 확인합니다", "Proves that the audit chain is whole"),
  usage: officeUsage,
  options: officeOptions,
  run: (flags, terminal) =>
    withOffice(flags, terminal, async ({ database, officeId }) => {
      const verdict = await verifyChain(database.asOwner, officeId);
      const { entries, ok: isWhole, firstBroken } = verdict;
      const text = isWhole
        ? both(`기록 ${entries}건, 모두 온전합니다.`, `${entries} entries; the chain is whole.`)
        : both(
            `기록 ${entries}건 가운데 ${firstBroken?.seq}번에서 이음이 끊겼습니다(${firstBroken?.fault}).`,
            `The chain of ${entries} entries breaks at ${firstBroken?.seq} (${firstBroken?.fault}).`,
          );
      return ok({ json: verdict, text });
    }),
};
