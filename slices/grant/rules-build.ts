import type { BothTexts, LocalText } from "#kernel/local-text.ts";
import { partnerRoleLabels } from "#slices/programme/model-content.ts";
import type { ProgrammeItem, ProgrammeMoney } from "#slices/programme/model-parts.ts";
import type { Programme } from "#slices/programme/row.ts";

import {
  emptyContent,
  type CitedProvision,
  type RequestContent,
  type RequestLine,
} from "./model-request.ts";

/** What the gate said of an item line. */
export interface JudgedItem {
  readonly verdict: string;
  readonly provisions: readonly CitedProvision[];
}

/** What a request is pre-filled from. */
export interface RequestGround {
  readonly programme: Programme;
  readonly items: readonly ProgrammeItem[];
  readonly money: readonly ProgrammeMoney[];
  readonly judged: ReadonlyMap<string, JudgedItem>;
  /** The name of an actor by its id; the text itself where it is no actor's. */
  nameOf(id: string): LocalText;
}

/** The lines that need the Committee's exemption; where nothing was judged, every line. */
export function linesToRequest({ items, judged }: RequestGround): readonly RequestLine[] {
  return items
    .filter(({ id }) => judged.size === 0 || needsExemption(judged.get(id)))
    .map((item) => ({
      itemId: item.id,
      line: item.line,
      hs: item.hs,
      description: item.description,
      quantity: item.quantity,
      unit: item.unit,
      value: item.value,
      currency: item.currency,
      origin: item.origin,
      endUser: item.endUser,
      verdict: judged.get(item.id)?.verdict ?? null,
      provisions: (judged.get(item.id)?.provisions ?? []).filter(isInternational),
    }));
}

/** A line that no letter can help is not asked for; it must leave the list. */
function needsExemption(judged: JudgedItem | undefined): boolean {
  if (judged === undefined) return false;
  return judged.verdict !== "never" && judged.provisions.some(isInternational);
}

/** Approvals at home are asked for at home, not of the Committee. */
const isInternational = ({ regime }: CitedProvision) => regime !== "kr";

/** The contents as far as the programme knows them; the rest stays empty and is named as missing. */
export function contentFrom(ground: RequestGround, lines: readonly RequestLine[]): RequestContent {
  const { programme } = ground;
  const { content } = programme;
  return {
    ...emptyContent,
    nature: joined([programme.summary, ...content.benefits.b.map(({ text }) => text)]),
    recipients: joined([...namesOf(ground, "receives"), ...content.places.map(({ name }) => name)]),
    selection: joined(
      content.needs
        .filter(({ side }) => side === "b")
        .flatMap(({ text, method }) => [text, method]),
    ),
    reasons: reasonsFrom(lines),
    dates: datesOf(programme),
    routes: joined(
      distinct(ground.items.map(({ route }) => route)).map((route) => named(typedName(route))),
    ),
    parties: joined([
      ...content.partners.map(({ actorId, role }) =>
        labelled(ground.nameOf(actorId), partnerRoleLabels[role]),
      ),
      ...distinct(lines.map(({ endUser }) => endUser)).map((user) =>
        labelled(ground.nameOf(user), { ko: "최종 사용자", en: "end user" }),
      ),
    ]),
    finances: joined(ground.money.map((entry) => moneyText(ground, entry))),
    monitoring: joined([
      ...namesOf(ground, "monitors"),
      ...content.risks.map(({ answer }) => answer),
    ]),
  };
}

function namesOf(ground: RequestGround, role: "receives" | "monitors"): LocalText[] {
  return ground.programme.content.partners
    .filter((partner) => partner.role === role)
    .map(({ actorId }) => ground.nameOf(actorId));
}

function labelled(name: LocalText, label: BothTexts): LocalText {
  const { ko, en } = named(name);
  return { ko: `${ko} (${label.ko})`, en: `${en} (${label.en.toLowerCase()})` };
}

/** A name in both languages; one that is missing stands in the other with a word that says so. */
function named({ ko, en }: LocalText): BothTexts {
  return {
    ko: ko ?? `${en ?? "?"} [국문명 없음]`,
    en: en ?? `${ko ?? "?"} [no English name]`,
  };
}

/** A name as somebody typed it: with Hangul it is Korean only, without it serves in both. */
export function typedName(text: string): LocalText {
  return { ko: text, en: /\p{Script=Hangul}/u.test(text) ? null : text };
}

function datesOf({ begins, ends }: Programme): LocalText {
  if (begins === null && ends === null) return { ko: null, en: null };
  return {
    ko: `${begins ?? "시작일 미정"} – ${ends ?? "종료일 미정"}`,
    en: `${begins ?? "start not set"} – ${ends ?? "end not set"}`,
  };
}

function reasonsFrom(lines: readonly RequestLine[]): LocalText {
  const cited = new Map(
    lines.flatMap(({ provisions }) => provisions).map((one) => [`${one.regime} ${one.id}`, one]),
  );
  if (cited.size === 0) return { ko: null, en: null };
  const cite = (one: CitedProvision, title: string) =>
    `${one.instrument} ${one.paragraph} (${title})`;
  const all = [...cited.values()];
  return {
    ko: `다음 조항이 걸려 면제가 필요합니다: ${all.map((one) => cite(one, one.title.ko)).join("; ")}`,
    en: `These paragraphs make an exemption necessary: ${all.map((one) => cite(one, one.title.en)).join("; ")}`,
  };
}

function moneyText(ground: RequestGround, { kind, money, funder, party, on }: ProgrammeMoney) {
  const words = {
    planned: { ko: "계획", en: "planned" },
    commitment: { ko: "약정", en: "committed" },
    disbursement: { ko: "지급", en: "paid" },
  }[kind];
  const between = (language: "ko" | "en") =>
    [funder, party]
      .map((id) => (id === null ? "?" : named(ground.nameOf(id))[language]))
      .join(" → ");
  const amount = `${money.currency} ${money.amount}`;
  return {
    ko: `${between("ko")}, ${amount} (${words.ko}, ${on})`,
    en: `${between("en")}, ${amount} (${words.en}, ${on})`,
  };
}

/** Texts of one language, in their order; `null` where the language has none. */
function joined(texts: readonly LocalText[]): LocalText {
  const of = (language: "ko" | "en") => {
    const known = texts
      .map((text) => text[language])
      .filter((text) => text !== null && text !== "");
    return known.length === 0 ? null : known.join("; ");
  };
  return { ko: of("ko"), en: of("en") };
}

function distinct(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((one) => one !== null).filter((one) => one !== ""))];
}
