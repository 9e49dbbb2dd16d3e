import { existsSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import Papa from "papaparse";
import type { Answer, Command, Flags, Terminal } from "#apps/cli/command.ts";
import {
  type BallotFault,
  type Ballots,
  type Comments,
  type GivenBase,
  type OpinionMap,
  type PublishedBase,
  type Row,
  type SideRoll,
  type Watermark,
  asVote,
  columnNames,
  conversationOf,
  givenBaseOf,
  mapOpinions,
  mapRules,
  moderationOf,
  naruShape,
  nextTick,
  noSides,
  openForum,
  polisMap,
  publishedShape,
  readBallots,
  readComments,
  rollOf,
  signOfAgree,
  tableFromLog,
  takeVote,
  textAt,
  watermarkOfLog,
  withholdSmallCells,
} from "#engines/common-ground/index.ts";
import { type BothTexts, both } from "#kernel/local-text.ts";
import type { Problem } from "#kernel/problem.ts";
import { type Result, ok, refused } from "#kernel/result.ts";

/** A folder or file of votes as it was read. */
interface Forum {
  readonly ballots: Ballots;
  readonly comments: Comments;
  readonly agreeIs: 1 | -1;
}

const voteFiles = ["votes.json", "votes.csv", "participants-votes.csv"];
const commentFiles = ["comments.json", "comments.csv"];

export const command: Command = {
  words: ["engine", "common-ground"],
  summary: both(
    "의견 지도: 진영별 공감대와 의견 집단을 표에서 계산합니다",
    "Opinion map: common ground by side and groups of opinion, from votes",
  ),
  usage: [
    "--votes DIR|FILE        votes as CSV or JSON, or a folder with votes and comments",
    "--mode polis|naru       polis: the published result, stage by stage; naru: our own (default)",
    "--sides FILE            CSV or JSON with participant and side",
    "--mediators A,B         sides that are no party (default third, none, mediator, mediators)",
    "--live                  naru: what a running forum would show; votes enter in batches of five of a side",
    "--given-base-clusters   polis: start from the base clusters of math-pca2.json in the folder",
    "--agree 1|-1            the number that means agree; measured from the comments where absent, else 1",
    "--seed TEXT             seed of every random choice (default naru)",
  ].join("\n"),
  options: {
    votes: { type: "string" },
    mode: { type: "string", default: "naru" },
    sides: { type: "string" },
    "given-base-clusters": { type: "boolean", default: false },
    agree: { type: "string" },
    mediators: { type: "string" },
    live: { type: "boolean", default: false },
    seed: { type: "string", default: "naru" },
  },
  run: async (flags, terminal) => answer(flags, terminal),
};

function answer(flags: Flags, terminal: Terminal): Result<Answer, Problem> {
  const { votes, mode } = flags.values;
  if (typeof votes !== "string") return refused(missing("--votes"));
  const path = resolve(terminal.cwd, votes);
  const forum = readForum(path, flags.values["agree"]);
  if (!forum.ok) return forum;
  if (mode === "polis") return answerPolis(forum.value, path, flags);
  return mode === "naru" ? answerNaru(forum.value, flags, terminal) : refused(missing("--mode"));
}

function answerNaru(forum: Forum, flags: Flags, terminal: Terminal): Result<Answer, Problem> {
  const { ballots, comments } = forum;
  const roll = readSides(ballots, flags, terminal);
  if (!roll.ok) return roll;
  const seed = String(flags.values["seed"]);
  const { map, watermark } =
    flags.values["live"] === true
      ? liveMap(forum, roll.value, seed)
      : closedMap(forum, roll.value, seed);
  const { participantIds, propositionIds } = ballots;
  const json = naruShape(map, {
    participantIds,
    propositionIds,
    roll: roll.value,
    seed,
    watermark,
    rules: mapRules,
  });
  return ok({
    json: { ...json, moderatedOut: [...comments.out, ...comments.meta] },
    text: summaryOf(map, ballots),
  });
}

interface Made {
  readonly map: OpinionMap;
  readonly watermark: Watermark;
}

/** One map of a forum that has ended: exact figures, small cells withheld. */
function closedMap(forum: Forum, roll: SideRoll, seed: string): Made {
  const { log, participantIds, propositionIds } = forum.ballots;
  const table = withholdSmallCells(
    tableFromLog(log, participantIds.length, propositionIds.length),
    roll,
  );
  const { out, meta } = moderationOf(forum.comments, forum.ballots);
  const map = mapOpinions(
    { table, roll, ignored: new Set([...out, ...meta]) },
    { rules: mapRules, seed },
  );
  return { map, watermark: watermarkOfLog(log) };
}

/** What a running forum would show at this moment: votes enter in batches of five of a side. */
function liveMap(forum: Forum, roll: SideRoll, seed: string): Made {
  const { log, participantIds, propositionIds } = forum.ballots;
  const live = openForum(roll, participantIds.length, propositionIds.length);
  for (let at = 0; at < log.vote.length; at++) {
    takeVote(live, log.participant[at]!, log.proposition[at]!, asVote(log.vote[at]!));
  }
  return nextTick(live, { rules: mapRules, seed });
}

function readSides(ballots: Ballots, flags: Flags, terminal: Terminal): Result<SideRoll, Problem> {
  const { sides, mediators } = flags.values;
  if (typeof sides !== "string") return ok(noSides);
  const path = resolve(terminal.cwd, sides);
  if (!existsSync(path)) return refused(notFound(path));
  const rows = readRows(path);
  const declared = new Map(
    rows.map(
      (row) => [textAt(row, columnNames.participant), textAt(row, columnNames.side)] as const,
    ),
  );
  if (![...declared].some(([participant, side]) => participant !== null && side !== null)) {
    return refused(noSideColumns(path));
  }
  const third = typeof mediators === "string" ? new Set(mediators.split(",")) : undefined;
  return ok(
    rollOf(
      ballots.participantIds.map((id) => declared.get(id) ?? null),
      third,
    ),
  );
}

function summaryOf(map: OpinionMap, ballots: Ballots): BothTexts {
  const [n, shared] = [
    ballots.participantIds.length,
    map.views.filter((v) => v.state === "common ground").length,
  ];
  if (map.discovered.kind === "found") {
    const { k } = map.discovered.division;
    return both(
      `참여자 ${n}명, 공감대 ${shared}건, 의견 집단 ${k}개`,
      `${n} participants, ${shared} on common ground, ${k} groups`,
    );
  }
  return both(
    `참여자 ${n}명, 공감대 ${shared}건. 의견 집단은 표시하지 않습니다. 다시 표본을 뽑으면 유지되지 않습니다.`,
    `${n} participants, ${shared} on common ground. No groups are shown: they would not survive resampling.`,
  );
}

function answerPolis(
  { ballots, comments }: Forum,
  path: string,
  flags: Flags,
): Result<Answer, Problem> {
  const table = tableFromLog(
    ballots.log,
    ballots.participantIds.length,
    ballots.propositionIds.length,
  );
  const given =
    flags.values["given-base-clusters"] === true ? readBase(path, ballots) : ok(undefined);
  if (!given.ok) return given;
  const map = polisMap(table, moderationOf(comments, ballots), given.value);
  const [n, k] = [ballots.participantIds.length, map.groups.length];
  return ok({
    json: publishedShape(map, table, conversationOf(comments, ballots)),
    text: both(`참여자 ${n}명, 의견 집단 ${k}개`, `${n} participants, ${k} groups`),
  });
}

function readBase(folder: string, ballots: Ballots): Result<GivenBase, Problem> {
  const path = join(folder, "math-pca2.json");
  if (!existsSync(path)) return refused(notFound(path));
  const published: { readonly "base-clusters": PublishedBase } = JSON.parse(
    readFileSync(path, "utf8"),
  );
  return ok(givenBaseOf(published["base-clusters"], ballots));
}

function readForum(path: string, agree: unknown): Result<Forum, Problem> {
  if (!existsSync(path)) return refused(notFound(path));
  const isFolder = statSync(path).isDirectory();
  const file = isFolder ? firstExisting(path, voteFiles) : path;
  if (file === null) return refused(notFound(join(path, voteFiles.join(", "))));
  const commentFile = isFolder ? firstExisting(path, commentFiles) : null;
  const comments = readComments(commentFile === null ? [] : readRows(commentFile));
  const rows = readRows(file);
  const agreeIs =
    agree === "1" || agree === "-1" ? signOf(agree) : (signOfAgree(rows, comments) ?? 1);
  const ballots = readBallots(rows, { agreeIs, propositions: comments.ids });
  return ballots.ok
    ? ok({ ballots: ballots.value, comments, agreeIs })
    : refused(ballotProblem(file, ballots.error));
}

function signOf(agree: "1" | "-1"): 1 | -1 {
  return agree === "1" ? 1 : -1;
}

function firstExisting(folder: string, names: readonly string[]): string | null {
  return names.map((name) => join(folder, name)).find((path) => existsSync(path)) ?? null;
}

function readRows(path: string): readonly Row[] {
  const text = readFileSync(path, "utf8").replace(/^\uFEFF/, "");
  if (!path.endsWith(".json"))
    return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
  const json: readonly Row[] | { readonly votes?: readonly Row[] } = JSON.parse(text);
  return "length" in json ? json : (json.votes ?? []);
}

function ballotProblem(file: string, fault: BallotFault): Problem {
  const repair = both(
    "participant, proposition, vote 열을 가진 CSV나 JSON을 주십시오. 표는 1(동의), 0(넘김), -1(반대)입니다.",
    "Give a CSV or JSON with the columns participant, proposition, vote; votes are 1 agree, 0 pass, -1 disagree.",
  );
  switch (fault.kind) {
    case "no-votes":
      return {
        kind: "no-votes",
        at: file,
        message: both("표가 한 건도 없습니다.", "There is no vote."),
        repair,
      };
    case "unknown-columns": {
      const columns = fault.columns.join(", ");
      const message = both(
        `참여자 열을 찾지 못했습니다: ${columns}`,
        `No participant column among: ${columns}`,
      );
      return { kind: "unknown-columns", at: file, message, repair };
    }
    case "not-a-vote": {
      const message = both(
        `표로 읽을 수 없는 값입니다: ${fault.value}`,
        `Not a vote: ${fault.value}`,
      );
      return { kind: "not-a-vote", at: `${file}, row ${fault.row + 1}`, message, repair };
    }
  }
}

function notFound(path: string): Problem {
  return {
    kind: "not-found",
    at: path,
    message: both("파일이나 폴더를 찾지 못했습니다.", "There is no such file or folder."),
    repair: both("경로를 확인하십시오.", "Check the path."),
  };
}

function noSideColumns(path: string): Problem {
  return {
    kind: "unknown-columns",
    at: path,
    message: both(
      "진영 파일에서 참여자와 진영 열을 찾지 못했습니다.",
      "No participant and side columns in the file of sides.",
    ),
    repair: both(
      "participant, side 열을 가진 CSV나 JSON을 주십시오.",
      "Give a CSV or JSON with the columns participant, side.",
    ),
  };
}

function missing(option: string): Problem {
  return {
    kind: "usage",
    at: option,
    message: both(
      `${option} 값이 빠졌거나 알 수 없는 값입니다.`,
      `${option} is missing or has an unknown value.`,
    ),
    repair: both(
      "./naru help engine common-ground 를 보십시오.",
      "See ./naru help engine common-ground.",
    ),
  };
}
