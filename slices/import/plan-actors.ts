import { foldText } from "#kernel/search-terms.ts";
import type { LocalText } from "#kernel/local-text.ts";
import type { Actor, ActorKind } from "#slices/actor/model.ts";

import type { Findings } from "./findings.ts";
import { compareDraft, matchDraft, type ComparedDraft } from "./match/match.ts";
import type { Candidate, Match } from "./match/model.ts";
import { compareName, scriptOf } from "./match/names.ts";
import { RegisterIndex } from "./match/register-index.ts";
import type { KnownPlace } from "./match/place-names.ts";
import {
  localGovernment,
  type Answers,
  type Draft,
  type DraftActor,
  type Mapping,
} from "./model.ts";
import { NewIds } from "./new-ids.ts";

/** What becomes of one draft: which actor of the plan it is, and on what grounds. */
export interface Decision {
  /** Number into the plan's actors; −1 when it is left out. */
  readonly actor: number;
  readonly by: "match" | "answer" | "new" | "asked" | "left-out";
}

/** An actor that the plan speaks of: one of the office's, or a new one. */
export interface PlannedActor {
  readonly id: string;
  readonly name: LocalText;
  /** `null`: the office has it already. */
  readonly entered: EnteredActor | null;
  /** Drafts that mean it, in the order of the file. */
  readonly drafts: number[];
  /** Why it was taken for this one; `null` for new ones. */
  readonly candidate: Candidate | null;
}

export interface EnteredActor {
  readonly actor: Actor;
  readonly wikidata: string | null;
  readonly written: readonly string[];
  readonly at: string;
  /** Actors that it may be after all: nobody answered. */
  readonly maybe: readonly string[];
}

/** A draft that nobody but an officer can decide. */
export interface Question {
  /** The same for the same name and territory in any file, so that an answer is remembered. */
  readonly key: string;
  readonly at: string;
  readonly written: readonly string[];
  readonly territory: string | null;
  readonly candidates: readonly Candidate[];
  /** The place that the name is an old or slipped spelling of. */
  readonly known: { readonly place: KnownPlace; readonly how: "old-name" | "slip" } | null;
}

export interface ActorPlan {
  readonly actors: readonly PlannedActor[];
  readonly decisions: readonly Decision[];
  readonly questions: readonly Question[];
  /** Questions that were answered, now or for an earlier file, with their answers. */
  readonly answered: readonly AnsweredQuestion[];
}

export interface AnsweredQuestion {
  readonly question: Question;
  readonly answer: string;
}

export interface ActorSetting {
  readonly mapping: Mapping;
  readonly answers: Answers;
  readonly findings: Findings;
  /** Territory of the office's own actor: local governments there are domestic. */
  readonly home: string | null;
  /** Who says where new actors lie. */
  readonly placeBasis: "data-set" | "office";
}

/** Decides every draft actor against the office's register. */
export function planActors(
  draft: Draft,
  register: RegisterIndex,
  takenIds: Iterable<string>,
  setting: ActorSetting,
): ActorPlan {
  const planning = new ActorPlanning({ draft, register, ids: new NewIds(takenIds) }, setting);
  const isPlace =
    setting.mapping.actorKind === localGovernment || setting.mapping.actorKind.endsWith("-local");
  const compared = draft.actors.map((actor) => compareDraft(actor, isPlace && actor.own === null));
  const matches = compared.map((one) => matchDraft(one, register));
  const kept = keepOneEach(draft.actors, matches);
  for (const [number, one] of compared.entries()) planning.decide(number, one, kept[number]!);
  return planning.finish();
}

/** Entries under ids of their own are different actors: of several that match one actor the best keeps it. */
function keepOneEach(actors: readonly DraftActor[], matches: readonly Match[]): readonly Match[] {
  const best = new Map<string, number>();
  for (const [number, { band, candidates }] of matches.entries()) {
    if (band !== "matched" || actors[number]!.key === null) continue;
    const { id } = candidates[0]!.actor;
    const rival = best.get(id);
    if (rival === undefined || matches[rival]!.candidates[0]!.score < candidates[0]!.score)
      best.set(id, number);
  }
  return matches.map((match, number) => {
    const [first] = match.candidates;
    if (actors[number]!.key === null || first === undefined) return match;
    const keeper = best.get(first.actor.id);
    return keeper === undefined || keeper === number ? match : withoutTaken(match, first.actor.id);
  });
}

function withoutTaken(match: Match, id: string): Match {
  const candidates = match.candidates.filter(({ actor }) => actor.id !== id);
  return { band: candidates.length === 0 ? "new" : "ask", candidates };
}

class ActorPlanning {
  readonly #draft: Draft;
  readonly #register: RegisterIndex;
  readonly #ids: NewIds;
  readonly #setting: ActorSetting;
  readonly #actors: PlannedActor[] = [];
  readonly #decisions: Decision[] = [];
  readonly #questions = new Map<string, Question>();
  readonly #answered = new Map<string, AnsweredQuestion>();
  readonly #byIdentity = new Map<string, number>();

  constructor(
    { draft, register, ids }: { draft: Draft; register: RegisterIndex; ids: NewIds },
    setting: ActorSetting,
  ) {
    this.#draft = draft;
    this.#register = register;
    this.#ids = ids;
    this.#setting = setting;
  }

  decide(number: number, compared: ComparedDraft, match: Match): void {
    const { draft, known } = compared;
    const question = questionOf(compared, match);
    if (known?.how === "old-name")
      this.#setting.findings.note(
        "old-name",
        draft.at,
        `${draft.written[0]} → ${known.place.ko[0] ?? known.place.en[0]}`,
      );
    const answer =
      question === null ? this.#answerTo(questionKey(draft)) : this.#answerTo(question.key);
    if (answer !== null) {
      const asked = question ?? askedAgain(compared, match);
      this.#answered.set(asked.key, { question: asked, answer });
    }
    if (answer === "leave-out") {
      this.#setting.findings.note("left-out", draft.at, draft.written[0]);
      this.#decisions.push({ actor: -1, by: "left-out" });
      return;
    }
    const chosen = this.#chosen(answer, match);
    if (chosen !== null) return this.#matched(number, chosen, "answer");
    if (match.band === "matched" && answer !== "new")
      return this.#matched(number, match.candidates[0]!, "match");
    if (question !== null && answer !== "new" && answer !== "known") {
      this.#questions.set(question.key, question);
      return this.#entered(number, compared, { asked: question, isKnown: false });
    }
    const isKnown =
      known !== null &&
      answer !== "new" &&
      (answer === "known" || known.how === "name" || known.how === "other-script");
    this.#entered(number, compared, { asked: null, isKnown });
  }

  #answerTo(key: string): string | null {
    const { actors } = this.#setting.answers;
    return Object.hasOwn(actors, key) ? actors[key]! : null;
  }

  /** The actor that an officer named: one of the candidates, or any other of the office. */
  #chosen(answer: string | null, match: Match): Candidate | null {
    if (answer === null || answer === "new" || answer === "known") return null;
    const candidate = match.candidates.find(({ actor }) => actor.id === answer);
    if (candidate !== undefined) return candidate;
    const actor = this.#register.byId(answer)?.actor;
    return actor === undefined
      ? null
      : { actor, score: 1, evidence: [{ kind: "answered", left: answer, right: answer }] };
  }

  #matched(number: number, candidate: Candidate, by: "match" | "answer"): void {
    const { actor } = candidate;
    const at = this.#grouped(`actor:${actor.id}`, number, () => ({
      id: actor.id,
      name: actor.name,
      entered: null,
      drafts: [],
      candidate,
    }));
    this.#decisions.push({ actor: at, by });
  }

  #entered(
    number: number,
    compared: ComparedDraft,
    how: { asked: Question | null; isKnown: boolean },
  ): void {
    const place = how.isKnown ? compared.known!.place : null;
    const at = this.#grouped(identityOf(compared, place), number, () =>
      this.#enter(compared, place, how.asked),
    );
    this.#decisions.push({ actor: at, by: how.asked === null ? "new" : "asked" });
  }

  /** The plan's actor under an identity; a second row that means it is a duplicate, unless the file tells them apart. */
  #grouped(identity: string, number: number, make: () => PlannedActor): number {
    const draft = this.#draft.actors[number]!;
    const known = this.#byIdentity.get(identity);
    if (known !== undefined) {
      this.#actors[known]!.drafts.push(number);
      if (this.#setting.mapping.ties !== "between")
        this.#setting.findings.note("duplicate-row", draft.at, draft.written[0]);
      return known;
    }
    const made = make();
    made.drafts.push(number);
    this.#actors.push(made);
    this.#byIdentity.set(identity, this.#actors.length - 1);
    return this.#actors.length - 1;
  }

  #enter(
    { draft, known }: ComparedDraft,
    place: KnownPlace | null,
    asked: Question | null,
  ): PlannedActor {
    const isCorrected = place !== null && (known?.how === "old-name" || known?.how === "slip");
    const name = isCorrected
      ? { ko: place.ko[0] ?? null, en: place.en[0] ?? null }
      : nameOf(draft, place);
    const id = this.#ids.give({
      own: draft.own?.id ?? null,
      names: [place?.id ?? null, name.en, name.ko],
      territory: draft.territory ?? place?.territory ?? null,
      wikidata: draft.wikidata,
    });
    const territory = draft.territory ?? place?.territory ?? null;
    const hasPlace = draft.lat !== null && draft.lon !== null;
    const actor: Actor = {
      id,
      name,
      abbr: draft.abbr,
      aliases: draft.written.filter((written) => written !== name.ko && written !== name.en),
      kind: draft.kind ?? this.#kindIn(territory),
      territory,
      city: draft.city,
      place: hasPlace ? { lat: draft.lat, lon: draft.lon, basis: this.#setting.placeBasis } : null,
      parentId: null,
      side: { side: "none", basis: null },
      sections: [],
      slips: [],
      ...ownProperties(draft, hasPlace),
    };
    const maybe = asked?.candidates.map((candidate) => candidate.actor.id) ?? [];
    const entered = {
      actor,
      wikidata: draft.wikidata,
      written: draft.written,
      at: draft.at,
      maybe,
    };
    return { id, name, entered, drafts: [], candidate: null };
  }

  #kindIn(territory: string | null): ActorKind {
    const { mapping, home } = this.#setting;
    if (mapping.actorKind !== localGovernment) return mapping.actorKind;
    return territory !== null && territory === home ? "gov-domestic-local" : "gov-foreign-local";
  }

  finish(): ActorPlan {
    return {
      actors: this.#actors,
      decisions: this.#decisions,
      questions: [...this.#questions.values()],
      answered: [...this.#answered.values()],
    };
  }
}

function questionOf(compared: ComparedDraft, match: Match): Question | null {
  const { known } = compared;
  const isDoubtful = known !== null && (known.how === "old-name" || known.how === "slip");
  if (match.band === "matched" || (match.band === "new" && !isDoubtful)) return null;
  return askedAgain(compared, match);
}

/** The question as it stands for any draft, whether or not it has to be asked. */
function askedAgain({ draft, known }: ComparedDraft, match: Match): Question {
  const isDoubtful = known !== null && (known.how === "old-name" || known.how === "slip");
  return {
    key: questionKey(draft),
    at: draft.at,
    written: draft.written,
    territory: draft.territory,
    candidates: match.candidates,
    known: isDoubtful ? { place: known.place, how: known.how } : null,
  };
}

/** What only a row of ours says of an actor. Its parent, sources and slips get their ids when all of the file is decided. */
function ownProperties({ own, lat, lon }: DraftActor, hasPlace: boolean): Partial<Actor> {
  if (own === null) return {};
  const { aliases, placeBasis, side, sections } = own;
  const isPlaced = hasPlace && placeBasis !== null;
  return {
    aliases,
    side,
    sections,
    ...(isPlaced && { place: { lat: lat!, lon: lon!, basis: placeBasis } }),
  };
}

/** What a question is remembered by. */
export function questionKey(draft: DraftActor): string {
  if (draft.wikidata !== null) return draft.wikidata;
  return `${foldText(draft.written[0] ?? draft.at)}|${draft.territory ?? ""}`;
}

/** What makes two rows one actor: the file's own id, a known place, or every name in them with the territory. */
function identityOf({ draft }: ComparedDraft, place: KnownPlace | null): string {
  if (draft.key !== null) return `key:${draft.key}`;
  if (place !== null) return `place:${place.id}`;
  const stems = draft.written.map((name) => compareName(name).stem);
  return `name:${stems.join("\n")}|${draft.territory ?? ""}`;
}

/** The name in both languages: the file's own, and beside it the usual name of a place that was recognised. */
function nameOf(draft: DraftActor, place: KnownPlace | null): LocalText {
  const first = draft.written[0] ?? null;
  const isNameless = draft.names.ko === null && draft.names.en === null && place === null;
  const ko =
    draft.names.ko ??
    place?.ko[0] ??
    (isNameless && first !== null && scriptOf(first) === "han" ? first : null);
  return { ko, en: draft.names.en ?? place?.en[0] ?? null };
}
