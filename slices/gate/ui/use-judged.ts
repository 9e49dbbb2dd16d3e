import { useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import type { Law } from "#engines/gate/rules/bites.ts";
import type { LineJudgement } from "#engines/gate/rules/judge-line.ts";
import type { ItemLine } from "#engines/gate/rules/line.ts";
import { verdicts, worstOf, type Verdict } from "#engines/gate/rules/verdict.ts";
import { useCodes, useScreenings, type ScreenedName } from "./data.ts";
import type { JudgeReply } from "./judge-order.ts";

/** A line with its item and, where it names one, its end user as screened. */
export interface JudgedLine extends LineJudgement {
  readonly item: ItemLine;
  readonly party: ScreenedName | null;
}

/** The judgement of lines as they are typed: goods in a worker, names by the server, each as soon as it is there. */
export function useJudged(lines: readonly ItemLine[], law: Law, listGenerated: string | null) {
  const goods = useGoods(lines, law, listGenerated);
  const names = useDeferredValue(
    useMemo(() => [...new Set(lines.flatMap(({ endUser }) => endUser?.trim() || []))], [lines]),
  );
  const screened = useScreenings({
    names: names.map((name) => ({ name })),
    direction: law.direction,
    asOf: law.asOf,
    eased: law.scenario.eased,
  });
  const parties = useMemo(
    () => new Map((screened.data?.items ?? []).map((one) => [one.name, one])),
    [screened.data],
  );
  const judged = useMemo(
    () => goods.lines.map((one, at) => withParty(one, goods.items[at], parties)),
    [goods, parties],
  );
  return {
    judged,
    entries: screened.data?.entries ?? {},
    isJudging: goods.isJudging || (names.length > 0 && screened.isFetching),
    error: screened.error,
  };
}

function withParty(
  one: LineJudgement,
  item: ItemLine | undefined,
  parties: ReadonlyMap<string, ScreenedName>,
): JudgedLine {
  const line = item ?? emptyLine;
  const user = line.endUser?.trim() ?? "";
  const party = parties.get(user) ?? null;
  if (user === "") return { ...one, item: line, party: null };
  // A name that is still being screened holds its line back.
  if (party === null)
    return { ...one, item: line, party, verdict: worstOf([one.verdict, "undetermined"]) };
  return {
    ...one,
    item: line,
    party,
    verdict: worstOf([one.verdict, party.verdict]),
    provisions: [...one.provisions, ...party.provisions],
    next: [...one.next, ...party.next],
  };
}

const emptyLine: ItemLine = {
  line: "",
  hs: "",
  description: "",
  quantity: null,
  unit: "",
  value: null,
  currency: "",
  origin: "",
  declared: [],
  endUser: null,
};

interface Goods {
  readonly items: readonly ItemLine[];
  readonly lines: readonly LineJudgement[];
}

/** The worker's answers; the last complete one stays while the next is on its way. */
function useGoods(items: readonly ItemLine[], law: Law, listGenerated: string | null) {
  const [goods, setGoods] = useState<Goods>({ items: [], lines: [] });
  const [isJudging, setJudging] = useState(false);
  const worker = useRef<Worker | null>(null);
  const asked = useRef(0);
  const known = useCodes().data?.codes ?? null;
  const codes = useMemo(() => (known === null ? null : new Set(known)), [known]);
  useEffect(() => {
    const made = new Worker(new URL("./judge-worker.ts", import.meta.url), { type: "module" });
    worker.current = made;
    return () => made.terminate();
  }, []);
  useEffect(() => {
    const at = worker.current;
    if (at === null) return undefined;
    asked.current += 1;
    const id = asked.current;
    const hear = ({ data }: MessageEvent<JudgeReply>) => {
      if (data.id !== id) return;
      setGoods({ items, lines: data.lines });
      setJudging(false);
    };
    at.addEventListener("message", hear);
    setJudging(items.length > 0);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker, not a window
    at.postMessage({ id, lines: items, law, listGenerated, codes });
    return () => at.removeEventListener("message", hear);
  }, [items, law, listGenerated, codes]);
  return { ...goods, isJudging };
}

/** How many lines have each verdict, mild to hard; none of a verdict is left out. */
export function countVerdicts(
  judged: readonly JudgedLine[],
): readonly (readonly [Verdict, number])[] {
  return verdicts
    .map((verdict) => [verdict, judged.filter((one) => one.verdict === verdict).length] as const)
    .filter(([, count]) => count > 0);
}
