import type { BothTexts } from "#kernel/local-text.ts";

import {
  benefitSideLabels,
  benefitSides,
  confidenceLabels,
  confidences,
  partnerRoleLabels,
  partnerRoles,
  principleLabels,
  principles,
  type Dependency,
  type Disruption,
  type HandOver,
  type HarmPoint,
  type Lesson,
  type Need,
  type Partner,
  type Place,
  type PrincipleCheck,
  type ProgrammeDocument,
  type Risk,
  type Stated,
} from "../model-content.ts";
import {
  chosenIn,
  citationIn,
  dateIn,
  localIn,
  wordIn,
  wordsIn,
  type Draft,
  type FieldSpec,
} from "./drafts.ts";
import type { Messages } from "./messages.ko.ts";

/** How the entries of one list are written and read back. */
export interface ListShape<T> {
  readonly fields: readonly FieldSpec[];
  readonly read: (draft: Draft) => T;
}

/** What shapes need to word their fields. */
export interface Wording {
  readonly phrases: Messages;
  readonly text: (text: BothTexts) => string;
}

function choicesOf<T extends string>(
  { text }: Wording,
  values: readonly T[],
  labels: Readonly<Record<T, BothTexts>>,
) {
  return values.map((value) => ({ value, label: text(labels[value]) }));
}

const evidence = ({ phrases }: Wording): FieldSpec => ({
  key: "evidence",
  label: phrases.evidence,
  kind: "citation",
});
const textField = ({ phrases }: Wording): FieldSpec => ({
  key: "text",
  label: phrases.text,
  kind: "long",
  isRequired: true,
});
const confidenceField = (wording: Wording, key: string, label: string): FieldSpec => ({
  key,
  label,
  kind: "choice",
  choices: [
    { value: "", label: wording.phrases.unknownYet },
    ...choicesOf(wording, confidences, confidenceLabels),
  ],
});

const statedIn = (draft: Draft): Stated => ({
  text: localIn(draft, "text"),
  evidence: citationIn(draft, "evidence"),
});

export const benefitShape = (wording: Wording): ListShape<Stated> => ({
  fields: [textField(wording), evidence(wording)],
  read: statedIn,
});

export const needShape = (wording: Wording): ListShape<Need> => ({
  fields: [
    {
      key: "side",
      label: wording.phrases.needOf,
      kind: "choice",
      choices: choicesOf(wording, benefitSides, benefitSideLabels),
    },
    textField(wording),
    { key: "method", label: wording.phrases.method, kind: "short" },
    confidenceField(wording, "confidence", wording.phrases.confidence),
    { key: "on", label: wording.phrases.on, kind: "date" },
    evidence(wording),
  ],
  read: (draft) => ({
    ...statedIn(draft),
    side: chosenIn(draft, "side", benefitSides) ?? "a",
    method: localIn(draft, "method"),
    confidence: chosenIn(draft, "confidence", confidences),
    on: dateIn(draft, "on"),
  }),
});

export const harmShape = (wording: Wording): ListShape<HarmPoint> => ({
  fields: [
    textField(wording),
    { key: "answer", label: wording.phrases.answer, kind: "long" },
    evidence(wording),
  ],
  read: (draft) => ({ ...statedIn(draft), answer: localIn(draft, "answer") }),
});

export const partnerShape = (wording: Wording): ListShape<Omit<Partner, "invited">> => ({
  fields: [
    { key: "actorId", label: wording.phrases.actor, kind: "actor", isRequired: true },
    {
      key: "role",
      label: wording.phrases.role,
      kind: "choice",
      choices: choicesOf(wording, partnerRoles, partnerRoleLabels),
    },
  ],
  read: (draft) => ({
    actorId: wordIn(draft, "actorId") ?? "",
    role: chosenIn(draft, "role", partnerRoles) ?? "implements",
  }),
});

export const placeShape = ({ phrases }: Wording): ListShape<Place> => ({
  fields: [
    { key: "name", label: phrases.name, kind: "short", isRequired: true },
    { key: "territory", label: phrases.territory, kind: "word" },
    { key: "actorId", label: phrases.actor, kind: "actor" },
  ],
  read: (draft) => ({
    name: localIn(draft, "name"),
    territory: wordIn(draft, "territory")?.toUpperCase() ?? null,
    actorId: wordIn(draft, "actorId"),
  }),
});

export const riskShape = (wording: Wording): ListShape<Risk> => ({
  fields: [
    textField(wording),
    confidenceField(wording, "likelihood", wording.phrases.likelihood),
    confidenceField(wording, "effect", wording.phrases.effect),
    { key: "answer", label: wording.phrases.answer, kind: "long" },
    evidence(wording),
  ],
  read: (draft) => ({
    ...statedIn(draft),
    likelihood: chosenIn(draft, "likelihood", confidences),
    effect: chosenIn(draft, "effect", confidences),
    answer: localIn(draft, "answer"),
  }),
});

export const disruptionShape = (wording: Wording): ListShape<Disruption> => ({
  fields: [
    textField(wording),
    { key: "on", label: wording.phrases.on, kind: "date" },
    { key: "effect", label: wording.phrases.effect, kind: "long" },
    { key: "recovery", label: wording.phrases.recovery, kind: "long" },
  ],
  read: (draft) => ({
    text: localIn(draft, "text"),
    on: dateIn(draft, "on"),
    effect: localIn(draft, "effect"),
    recovery: localIn(draft, "recovery"),
  }),
});

export const dependencyShape = (
  wording: Wording,
  programmes: readonly { readonly value: string; readonly label: string }[],
): ListShape<Dependency> => ({
  fields: [
    textField(wording),
    {
      key: "programmeId",
      label: wording.phrases.programme,
      kind: "choice",
      choices: [{ value: "", label: wording.phrases.none }, ...programmes],
    },
    { key: "isMet", label: wording.phrases.isMet, kind: "check" },
  ],
  read: (draft) => ({
    text: localIn(draft, "text"),
    programmeId: wordIn(draft, "programmeId"),
    isMet: draft["isMet"] === "yes",
  }),
});

export const documentShape = ({ phrases }: Wording): ListShape<ProgrammeDocument> => ({
  fields: [
    { key: "title", label: phrases.title, kind: "short", isRequired: true },
    { key: "citation", label: phrases.source, kind: "citation", isRequired: true },
  ],
  read: (draft) => ({
    title: localIn(draft, "title"),
    citation: citationIn(draft, "citation") ?? { source: "office-entry", locator: null },
  }),
});

export const handOverShape = ({ phrases }: Wording): ListShape<HandOver> => ({
  fields: [
    { key: "owner", label: phrases.takesOver, kind: "short", isRequired: true },
    { key: "actorId", label: phrases.actor, kind: "actor" },
    { key: "on", label: phrases.on, kind: "date" },
    { key: "condition", label: phrases.condition, kind: "long" },
    { key: "selfFinancing", label: phrases.selfFinancing, kind: "long" },
  ],
  read: (draft) => ({
    owner: localIn(draft, "owner"),
    actorId: wordIn(draft, "actorId"),
    on: dateIn(draft, "on"),
    condition: localIn(draft, "condition"),
    selfFinancing: localIn(draft, "selfFinancing"),
  }),
});

export const lessonShape = (wording: Wording): ListShape<Lesson> => ({
  fields: [
    textField(wording),
    { key: "goals", label: wording.phrases.goals, kind: "words" },
    { key: "on", label: wording.phrases.on, kind: "date" },
    evidence(wording),
  ],
  read: (draft) => ({
    ...statedIn(draft),
    goals: wordsIn(draft, "goals"),
    on: dateIn(draft, "on"),
  }),
});

const answers = ["yes", "no"] as const;

/** One line of the check of the plan's principles; `kept` is `null` where nobody looked. */
export interface PrincipleLine extends Stated {
  readonly principle: (typeof principles)[number];
  readonly kept: (typeof answers)[number] | null;
}

export const principleShape = (wording: Wording): ListShape<PrincipleLine> => ({
  fields: [
    {
      key: "principle",
      label: wording.phrases.principles,
      kind: "choice",
      choices: choicesOf(wording, principles, principleLabels),
    },
    {
      key: "kept",
      label: wording.phrases.principleKept,
      kind: "choice",
      choices: [
        { value: "", label: wording.phrases.principleOpen },
        { value: "yes", label: wording.phrases.principleKept },
        { value: "no", label: wording.phrases.principleNot },
      ],
    },
    { ...textField(wording), isRequired: false },
    evidence(wording),
  ],
  read: (draft) => ({
    ...statedIn(draft),
    principle: chosenIn(draft, "principle", principles) ?? "common-benefit",
    kept: chosenIn(draft, "kept", answers),
  }),
});

/** The three principles as lines, whether anybody looked at them or not. */
export function principleLines(check: PrincipleCheck): PrincipleLine[] {
  return principles.map((principle) => {
    const looked = check[principle];
    return looked === undefined
      ? { principle, kept: null, text: { ko: null, en: null }, evidence: null }
      : {
          principle,
          kept: looked.kept ? "yes" : "no",
          text: looked.text,
          evidence: looked.evidence,
        };
  });
}

/** Back from lines; one that nobody looked at is left out. */
export function principleCheck(lines: readonly PrincipleLine[]): PrincipleCheck {
  return Object.fromEntries(
    lines.flatMap(({ principle, kept, text, evidence: cited }) =>
      kept === null ? [] : [[principle, { kept: kept === "yes", text, evidence: cited }]],
    ),
  );
}
