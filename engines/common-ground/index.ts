export { adjustedRand } from "./groups/adjusted-rand.ts";
export { silhouetteOf } from "./groups/silhouette.ts";
export { type GroupRules, groupRules } from "./groups/group-rules.ts";
export { type Tick, nextTick, replayTicks } from "./map/live-map.ts";
export { type MapRules, mapRules, rulesDigest } from "./map/map-rules.ts";
export { type MapNames, naruShape } from "./map/naru-shape.ts";
export { type OpinionMap, type PropositionView, mapOpinions } from "./map/opinion-map.ts";
export { type Comments, readComments, signOfAgree } from "./polis/comments.ts";
export {
  type PublishedBase,
  conversationOf,
  givenBaseOf,
  moderationOf,
} from "./polis/conversation-of.ts";
export { type Moderation } from "./polis/conversation.ts";
export { type GivenBase, type PolisMap, polisMap } from "./polis/polis-map.ts";
export { type Conversation, publishedShape } from "./polis/published-shape.ts";
export { withholdSmallCells } from "./privacy/closed-release.ts";
export { mayShowDots } from "./privacy/dots.ts";
export {
  type LiveForum,
  type Watermark,
  openForum,
  takeVote,
  watermarkOf,
  watermarkOfLog,
} from "./privacy/live-release.ts";
export { drawSample, randomFrom } from "./replay/random.ts";
export {
  type Draw,
  type Exposure,
  nextProposition,
  routingWeights,
} from "./routing/next-proposition.ts";
export { type State, states } from "./sides/common-ground.ts";
export { type SideRoll, noSides, rollOf } from "./sides/side-roll.ts";
export type { SideView, Withheld } from "./sides/side-view.ts";
export {
  type BallotFault,
  type Ballots,
  type Row,
  columnNames,
  placeOf,
  readBallots,
  textAt,
} from "./votes/ballots.ts";
export {
  type Vote,
  type VoteLog,
  type VoteTable,
  asVote,
  castVote,
  emptyTable,
  tableFromLog,
} from "./votes/vote-table.ts";
