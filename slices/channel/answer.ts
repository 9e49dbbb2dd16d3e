import { actorKinds, sides } from "#slices/actor/model.ts";
import { tieKinds, type TieKind } from "#slices/tie/model.ts";
import { ok, refused, type Result } from "#kernel/result.ts";
import { applyShock } from "./apply-shock.ts";
import { findNextSteps } from "./build-next.ts";
import { columnsOf } from "./columns.ts";
import { judgeConnection } from "./connection.ts";
import { asOfDays, heldAsOf } from "./dates.ts";
import {
  findChannels,
  findProspects,
  stateOf,
  supposedState,
  type NetworkState,
} from "./find-channels.ts";
import { findIndependence } from "./independence.ts";
import type {
  ActorCard,
  Asked,
  ChannelAnswer,
  ChannelProgress,
  ChannelQuestion,
  ConflictOnTheWay,
  Findings,
  ShockReport,
  TellProgress,
} from "./model.ts";
import type { Shock } from "./model-shock.ts";
import { dimensionOf } from "./model-third-party.ts";
import { isColumns, tieIdAt, type NetworkColumns, type NetworkSnapshot } from "./network.ts";
import type { ChannelRefusal } from "./refusals.ts";
import { reportShock } from "./report-shock.ts";
import { setUp, strengthsOf, type Setting } from "./setting.ts";
import type { Strengths } from "./strengths.ts";
import { describeStructure } from "./structure.ts";
import { issueName, nameOf, sourcesOf } from "./telling.ts";
import { findThirdParties } from "./third-parties.ts";
import { say } from "./say.ts";

/**
 * How the two ends of a question can reach each other: channels, third parties, what the connection rests on, what a shock
 * leaves of it and what to build next. The question must have been read against the same network (`readQuestion`).
 * Pure and seeded: the same question on the same network gives the same answer, whatever the order of the records.
 */
export function answerChannels(
  question: ChannelQuestion,
  network: NetworkSnapshot | NetworkColumns,
  progress: TellProgress = () => "go",
): Result<ChannelAnswer, ChannelRefusal> {
  try {
    return ok(
      answer(setUp(isColumns(network) ? network : columnsOf(network), question), teller(progress)),
    );
  } catch (thrown) {
    if (thrown instanceof Stopped) return refused({ kind: "stopped" });
    throw thrown;
  }
}

/** Thrown between stages when whoever waits has asked to stop; caught at the entrance alone. */
class Stopped extends Error {}

type Tell = (stage: ChannelProgress["stage"], share: number) => void;

function teller(progress: TellProgress): Tell {
  return (stage, share) => {
    if (progress({ stage, share }) === "stop") throw new Stopped();
  };
}

function answer(setting: Setting, tell: Tell): ChannelAnswer {
  const { question } = setting;
  tell("reading", 0);
  const before = strengthsOf(setting);
  const today = stateOf(setting, before);
  const ifMade = supposedState(setting, today);
  const half = question.shock === null ? 1 : 0.5;
  const found = findAll(setting, { state: today, ifMade, stays: () => 1 }, (stage, share) =>
    tell(stage, 0.1 + 0.9 * half * share),
  );
  const prospects = findProspects(setting, ifMade);
  const shock =
    question.shock === null
      ? null
      : strike(setting, { shock: question.shock, before, ifMade, found }, (stage, share) =>
          tell(stage, 0.5 + 0.5 * share),
        );
  const body = { ...found, prospects, conflicts: conflictsNear(setting, found), shock };
  return {
    ...askedOf(question),
    whatIf: question.working.whatIf,
    ...body,
    instrument: { id: "partner-selection-third-party", dimensionOf },
    summary: summarise(setting, found, prospects.length),
    actors: cardsOf(setting, body),
  };
}

function askedOf({ from, to, issues, asOf, maxTies }: ChannelQuestion): Asked {
  return { from, to, issue: issues[0] ?? null, issues, asOf, maxTies };
}

interface Seen {
  readonly state: NetworkState;
  readonly ifMade: NetworkState;
  /** What a shock leaves of each tie row, 1 where nothing has happened. */
  readonly stays: (row: number) => number;
}

function findAll(setting: Setting, { state, ifMade, stays }: Seen, tell: Tell): Findings {
  tell("channels", 0);
  const channels = findChannels(setting, state);
  const independence = findIndependence(setting, state);
  tell("third-parties", 0.2);
  const thirdParties = findThirdParties(setting, state, ifMade);
  tell("reliability", 0.4);
  const { reliability, critical } = judgeConnection(setting, state);
  tell("next", 0.7);
  const next = findNextSteps(setting, state, { stays, before: reliability.value });
  const { rows } = setting;
  const mentioned = [
    ...channels.flatMap(({ actors }) => actors),
    ...thirdParties.map(({ actor }) => actor),
  ];
  const structure = describeStructure(
    setting,
    state,
    mentioned.map((id) => rows.get(id)!),
  );
  return { channels, thirdParties, independence, reliability, critical, next, structure };
}

/** The same findings after the shock, side by side with those before. */
function strike(
  setting: Setting,
  {
    shock,
    before,
    ifMade: supposed,
    found,
  }: {
    readonly shock: Shock;
    readonly before: Strengths;
    readonly ifMade: NetworkState;
    readonly found: Findings;
  },
  tell: Tell,
): ShockReport {
  const { network, standing } = setting;
  tell("shock", 0);
  const shocked = applyShock(network, standing, before, shock);
  const state = stateOf(setting, shocked.strengths);
  const ifMade =
    supposed.strengths === before
      ? { ...state, reader: supposed.reader }
      : stateOf(
          setting,
          applyShock(network, standing, supposed.strengths, shock).strengths,
          supposed.reader,
        );
  const after = findAll(
    setting,
    {
      state,
      ifMade,
      stays: staysAfter(setting, shock),
    },
    tell,
  );
  return reportShock(setting, shock, {
    before: found,
    after: { ...askedOf(setting.question), ...after },
    shocked,
  });
}

/** What a shock would leave of any tie, those not there today included. */
function staysAfter({ network, standing }: Setting, shock: Shock): (row: number) => number {
  const whole = new Float64Array(network.ties).fill(1);
  const { value } = applyShock(
    network,
    standing,
    { value: whole, low: whole, high: whole },
    shock,
  ).strengths;
  return (row) => value[row]!;
}

const conflict: TieKind = "conflict";

/** Quarrels in force between actors of the answer. */
function conflictsNear(
  { network, question }: Setting,
  found: Findings,
): readonly ConflictOnTheWay[] {
  const near = new Set([
    ...found.channels.flatMap(({ actors }) => actors),
    ...found.thirdParties.map(({ actor }) => actor),
  ]);
  const asOf = asOfDays(question.asOf);
  const conflicts: ConflictOnTheWay[] = [];
  for (let row = 0; row < network.ties; row++) {
    if (tieKinds[network.tieKind[row]!] !== conflict || heldAsOf(network, row, asOf) === false)
      continue;
    const [from, to] = [network.actorIds[network.from[row]!]!, network.actorIds[network.to[row]!]!];
    if (near.has(from) && near.has(to))
      conflicts.push({ tie: tieIdAt(network, row), from, to, sources: sourcesOf(network, row) });
  }
  return conflicts;
}

function summarise(setting: Setting, found: Findings, prospects: number): ChannelAnswer["summary"] {
  const { network, question, rows } = setting;
  return say((words, language) =>
    words.summary({
      from: nameOf(network, setting.from, language),
      to: nameOf(network, setting.to, language),
      issues: question.issues.map((issue) => issueName(issue, language)),
      maxTies: question.maxTies,
      channels: found.channels.length,
      disjoint: found.independence.count,
      value: found.reliability.value,
      interval: found.reliability.evidenceInterval,
      mustPass: found.independence.articulation.map((id) =>
        nameOf(network, rows.get(id)!, language),
      ),
      prospects,
    }),
  );
}

type Body = Findings & Pick<ChannelAnswer, "prospects" | "conflicts" | "shock">;

/** A card for every actor that the answer names anywhere. */
function cardsOf({ network, rows }: Setting, body: Body): ChannelAnswer["actors"] {
  const after = body.shock === null ? [] : [body.shock.after];
  const named = [body, ...after].flatMap((one) => [
    ...one.channels.flatMap(({ actors }) => actors),
    ...one.thirdParties.flatMap(({ actor, toA, toB }) => [actor, ...toA.actors, ...toB.actors]),
    ...one.independence.paths.flat(),
    ...one.critical.flatMap(({ what, id }) => (what === "actor" ? [id] : [])),
    ...one.next.flatMap(({ from, to }) => [from, to]),
  ]);
  const more = [
    ...body.prospects.flatMap(({ actors }) => actors),
    ...body.conflicts.flatMap(({ from, to }) => [from, to]),
  ];
  const ids = [...new Set([...named, ...more])].toSorted();
  return Object.fromEntries(ids.map((id) => [id, cardOf(network, rows.get(id)!)]));
}

function cardOf(network: NetworkColumns, actor: number): ActorCard {
  const { names, actorKind, side, territory, territories } = network;
  return {
    name: names[actor]!,
    kind: actorKinds[actorKind[actor]!]!,
    side: sides[side[actor]!]!,
    territory: territories[territory[actor]!] ?? null,
  };
}
