export { adjustedRand } from "./groups/adjusted-rand.ts";
export { type Comments, readComments, signOfAgree } from "./polis/comments.ts";
export { type Moderation } from "./polis/conversation.ts";
export { type GivenBase, type PolisMap, polisMap } from "./polis/polis-map.ts";
export { type Conversation, publishedShape } from "./polis/published-shape.ts";
export { type BallotFault, type Ballots, type Row, columnNames, placeOf, readBallots, textAt } from "./votes/ballots.ts";
export { type Vote, type VoteLog, type VoteTable, castVote, emptyTable, tableFromLog } from "./votes/vote-table.ts";
