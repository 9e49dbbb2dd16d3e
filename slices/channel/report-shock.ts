import type { Shocked } from "./apply-shock.ts";
import type { Asked, Channel, DeadChannel, Findings, ShockReport } from "./model.ts";
import type { Shock } from "./model-shock.ts";
import { tieIdAt } from "./network.ts";
import type { Setting } from "./setting.ts";
import { nameOf } from "./telling.ts";
import { say } from "./say.ts";

/** What a shock did, when everything before and after it has been found. */
export function reportShock(
  setting: Setting,
  shock: Shock,
  told: {
    readonly before: Findings;
    readonly after: Asked & Findings;
    readonly shocked: Shocked;
  },
): ShockReport {
  const { before, after, shocked } = told;
  const lost = lostOf(setting, shocked);
  const died = before.channels.filter((channel) => channel.ties.some((tie) => lost.ties.has(tie)));
  const survived = before.channels.filter((channel) => !died.includes(channel));
  const newlyCritical = after.independence.articulation.filter(
    (actor) => !before.independence.articulation.includes(actor),
  );
  return {
    name: shock.name,
    label: shock.label,
    basis: shock.basis,
    sources: shock.sources,
    rules: shock.rules,
    stopped: {
      ties: shocked.stoppedTies.length,
      actors: shocked.stoppedActors.length,
      weakened: shocked.weakenedTies.length,
    },
    died: died.map((channel) => mourn(channel, lost)),
    survived: survived.map((channel) => asAfter(channel, after)),
    newlyCritical,
    summary: summarise(setting, shock, {
      before,
      after,
      shocked,
      newlyCritical,
      left: survived.length,
    }),
    after,
  };
}

interface Lost {
  readonly ties: ReadonlySet<string>;
  readonly actors: ReadonlySet<string>;
}

function lostOf({ network }: Setting, { stoppedTies, stoppedActors }: Shocked): Lost {
  return {
    ties: new Set(stoppedTies.map((row) => tieIdAt(network, row))),
    actors: new Set(stoppedActors.map((actor) => network.actorIds[actor]!)),
  };
}

function mourn(channel: Channel, lost: Lost): DeadChannel {
  return {
    ...channel,
    lostTies: channel.ties.filter((tie) => lost.ties.has(tie)),
    lostActors: channel.actors.filter((actor) => lost.actors.has(actor)),
  };
}

/** The channel with its worth after the shock, where it is still among the best; else as it was. */
function asAfter(channel: Channel, after: Findings): Channel {
  const key = channel.ties.join("\n");
  return after.channels.find(({ ties }) => ties.join("\n") === key) ?? channel;
}

function summarise(
  { network, rows }: Setting,
  shock: Shock,
  told: {
    readonly before: Findings;
    readonly after: Findings;
    readonly shocked: Shocked;
    readonly newlyCritical: readonly string[];
    readonly left: number;
  },
): ShockReport["summary"] {
  return say((words, language) =>
    words.shockSummary({
      label: shock.label[language],
      before: told.before.channels.length,
      after: told.left,
      reliabilityBefore: told.before.reliability.value,
      reliabilityAfter: told.after.reliability.value,
      stopped: told.shocked.stoppedTies.length,
      weakened: told.shocked.weakenedTies.length,
      newlyCritical: told.newlyCritical.map((id) => nameOf(network, rows.get(id)!, language)),
    }),
  );
}
