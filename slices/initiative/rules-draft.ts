import { inLanguage, languages, type Language, type LocalText } from "#kernel/local-text.ts";
import type { ProposalKind } from "#slices/proposal/model.ts";

import { clauseLabels, type Initiative, type InitiativeForm } from "./model.ts";
import { committedMembers, isEmpty } from "./rules-founding.ts";

/** As what an initiative of each form is proposed. */
export const proposalKindOf: Readonly<Record<InitiativeForm, ProposalKind>> = {
  "city-body": "other",
  "road-map": "working-group",
  ladder: "study-group",
  meeting: "forum",
  project: "other",
};

type Heading =
  | "aim"
  | "occasion"
  | "founders"
  | "guests"
  | "charter"
  | "groups"
  | "topics"
  | "steps"
  | "outputs"
  | "gains"
  | "approval"
  | "safety";

const headings: Readonly<Record<Language, Readonly<Record<Heading, string>>>> = {
  ko: {
    aim: "목적",
    occasion: "계기",
    founders: "함께하기로 한 곳",
    guests: "손님",
    charter: "헌장",
    groups: "실무 분과",
    topics: "주제(순서대로)",
    steps: "단계",
    outputs: "결과물",
    gains: "상대가 얻는 것",
    approval: "승인",
    safety: "인력 안전",
  },
  en: {
    aim: "Aim",
    occasion: "Occasion",
    founders: "Committed to it",
    guests: "Guests",
    charter: "Charter",
    groups: "Working groups",
    topics: "Topics, in order",
    steps: "Steps",
    outputs: "Outputs",
    gains: "What the partner gains",
    approval: "Approval",
    safety: "Safety of staff",
  },
};

/** Names of actors by their id. */
export type Names = (actor: string) => LocalText;

/**
 * The text of the proposal, drafted from what was gathered: a heading, then its lines, part by part; parts that are empty
 * are left out. A text that is missing in one language stands there in the other.
 */
export function draftText(initiative: Initiative, names: Names): LocalText {
  const [ko, en] = languages.map((language) => draftIn(language, initiative, names));
  return { ko: ko ?? null, en: en ?? null };
}

function draftIn(language: Language, initiative: Initiative, names: Names): string {
  const say = (text: LocalText) => inLanguage(text, language).text;
  const part = (heading: Heading, lines: readonly string[]) => {
    const said = lines.filter((line) => line.trim() !== "");
    return said.length === 0 ? "" : [headings[language][heading], ...said].join("\n");
  };
  return [
    say(initiative.title),
    part("aim", [say(initiative.aim)]),
    ...gatheredParts(initiative, { say, names, part }),
  ]
    .filter((text) => text !== "")
    .join("\n\n");
}

interface Words {
  readonly say: (text: LocalText) => string;
  readonly names: Names;
  readonly part: (heading: Heading, lines: readonly string[]) => string;
}

function gatheredParts(initiative: Initiative, { say, names, part }: Words): readonly string[] {
  const { occasion, invitees, clauses, groups, topics, steps, outputs, gain } = initiative;
  const named = (actors: readonly string[]) => actors.map((id) => say(names(id))).join(", ");
  const dated = (text: LocalText, on: string | null) =>
    on === null ? say(text) : `${say(text)} (${on})`;
  const numbered = (lines: readonly string[]) => lines.map((line, at) => `${at + 1}. ${line}`);
  const led = (text: LocalText, lead: string | null) =>
    `· ${lead === null ? say(text) : `${say(text)} (${say(names(lead))})`}`;
  const guests = invitees.filter(({ seat }) => seat === "guest").map(({ actor }) => actor);
  return [
    part("occasion", occasion === null ? [] : [dated(occasion.what, occasion.on)]),
    part("founders", [named(committedMembers(initiative).map(({ actor }) => actor))]),
    part("guests", [named(guests)]),
    part(
      "charter",
      clauses
        .filter(({ text }) => !isEmpty(text))
        .map(({ kind, text }) => `· ${say(clauseLabels[kind])}: ${say(text)}`),
    ),
    part(
      "groups",
      groups.map(({ name, lead }) => led(name, lead)),
    ),
    part(
      "topics",
      numbered(
        topics.map(({ name, partners }) =>
          partners.length === 0 ? say(name) : `${say(name)} (${named(partners)})`,
        ),
      ),
    ),
    part("steps", numbered(steps.map(({ name }) => say(name)))),
    part(
      "outputs",
      outputs.map(({ what, lead, on }) => led({ ko: dated(what, on), en: dated(what, on) }, lead)),
    ),
    part("gains", gain?.gains.map(({ text }) => `· ${say(text)}`) ?? []),
    part("approval", gain === null ? [] : [say(gain.riskAnswer)]),
    part("safety", gain === null ? [] : [say(gain.safety)]),
  ];
}
