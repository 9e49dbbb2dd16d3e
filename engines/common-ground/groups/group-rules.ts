/** What makes a division worth showing. Part of the configuration of a map; changing it is a new configuration. */
export interface GroupRules {
  /** Votes that put a participant on the map. */
  readonly votesToTakePart: number;
  /** Participants on the map below which no groups are shown at all. */
  readonly fewestParticipants: number;
  readonly mostGroups: number;
  /** Least share of the participants in a group, and least number of them. */
  readonly leastShare: number;
  readonly leastMembers: number;
  readonly restarts: number;
  /** Draws of half of the participants that a division must survive. */
  readonly resamples: number;
  /** Most participants in such a draw. */
  readonly resampleRows: number;
  /** Least median agreement (adjusted Rand) of the divisions of the draws with the division shown. */
  readonly leastSurvival: number;
}

/**
 * The rules of the house.
 *
 * Seven votes and five groups are Polis' own; 60 participants, half draws and 0.6 were set by sub-sampling real
 * conversations (README.md): of draws of 60 whose groups differed from the full ones, most are refused.
 */
export const groupRules: GroupRules = {
  votesToTakePart: 7,
  fewestParticipants: 60,
  mostGroups: 5,
  leastShare: 0.05,
  leastMembers: 5,
  restarts: 6,
  resamples: 12,
  resampleRows: 600,
  leastSurvival: 0.6,
};

/**
 * Least number of members of a group among so many participants.
 *
 * Where there are too few participants to show groups, any pair is looked at, for the record of what was not shown.
 */
export function leastGroupOf(rules: GroupRules, participants: number): number {
  if (participants < rules.fewestParticipants) return 2;
  return Math.max(rules.leastMembers, rules.leastShare * participants);
}
