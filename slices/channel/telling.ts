import { tieKinds, tieStatuses } from "#slices/tie/model.ts";
import { isIssue, issueLabels } from "#slices/tie/model-issues.ts";
import type { Citation } from "#kernel/claim.ts";
import { inLanguage, type Language } from "#kernel/local-text.ts";
import { derivations } from "./derived-ties.ts";
import type { NetworkColumns } from "./network.ts";
import { assumption, reportSection } from "./sources.ts";
import type { ToldTie } from "./words.ts";

/** An actor's name in a language, or its other name, or its id where it has none. */
export function nameOf(network: NetworkColumns, actor: number, language: Language): string {
  return inLanguage(network.names[actor]!, language).text || network.actorIds[actor]!;
}

export function namesOf(
  network: NetworkColumns,
  actors: readonly number[],
  language: Language,
): readonly string[] {
  return actors.map((actor) => nameOf(network, actor, language));
}

/** An issue in words; an office's own tag stands as it is. */
export function issueName(issue: string, language: Language): string {
  return isIssue(issue) ? issueLabels[issue][language] : issue;
}

/** A tie as a sentence tells it. */
export function toldTie(network: NetworkColumns, row: number, language: Language): ToldTie {
  const since = Math.floor(network.sinceFirst[row]! / 10_000);
  return {
    from: nameOf(network, network.from[row]!, language),
    to: nameOf(network, network.to[row]!, language),
    kind: tieKinds[network.tieKind[row]!]!,
    status: tieStatuses[network.tieStatus[row]!]!,
    cityAgreement: network.records?.at(row)?.cityAgreement ?? null,
    since: since === 0 ? null : since,
    drawnFrom: drawnFrom(network.derivation[row]!),
  };
}

function drawnFrom(derivation: number): ToldTie["drawnFrom"] {
  if (derivation === derivations.parent) return "parent";
  return derivation === derivations.state ? "state" : "nothing";
}

/** Where a tie comes from: the sources of its record, or the rule by which it was drawn. */
export function sourcesOf(network: NetworkColumns, row: number): readonly Citation[] {
  const record = network.records?.at(row);
  if (record != null) return record.sources;
  if (network.derivation[row] === derivations.parent) return [assumption("derived-ties/parent")];
  if (network.derivation[row] === derivations.state)
    return [reportSection("6.2.1"), assumption("derived-ties/state")];
  return [];
}

/** Each citation once, in order of first appearance. */
export function distinctCitations(citations: readonly Citation[]): readonly Citation[] {
  const seen = new Map(citations.map((one) => [`${one.source}\n${one.locator ?? ""}`, one]));
  return [...seen.values()];
}
