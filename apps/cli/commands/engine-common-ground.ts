import { existsSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import Papa from "papaparse";
import type { Answer, Command, Flags, Terminal } from "#apps/cli/command.ts";
import {
  type BallotFault,
  type Ballots,
  type Comments,
  type GivenBase,
  type Row,
  placeOf,
  polisMap,
  publishedShape,
  readBallots,
  readComments,
  signOfAgree,
  tableFromLog,
} from "#engines/common-ground/index.ts";
import { both } from "#kernel/local-text.ts";
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
  return refused(missing("--mode"));
}

function answerPolis(forum: Forum, path: string, flags: Flags): Result<Answer, Problem> {
  const { ballots, comments } = forum;
  const table = tableFromLog(ballots.log, ballots.participantIds.length, ballots.propositionIds.length);
  const columnOf = placeOf(ballots.propositionIds);
  const columns = (ids: ReadonlySet<string>): Set<number> => new Set([...ids].map((id) => columnOf.get(id)!));
  const moderation = { out: columns(comments.out), meta: columns(comments.meta) };
  const given = flags.values["given-base-clusters"] === true ? readBase(path, ballots) : ok(undefined);
  if (!given.ok) return given;
  const map = polisMap(table, moderation, given.value);
  const json = publishedShape(map, table, {
    participantIds: ballots.participantIds.map(asNumber),
    propositionIds: ballots.propositionIds.map(asNumber),
    moderation,
    moderatedIn: columns(comments.in),
    lastVote: ballots.lastVote,
  });
  const [n, k] = [ballots.participantIds.length, map.groups.length];
  return ok({ json, text: both(`참여자 ${n}명, 의견 집단 ${k}개`, `${n} participants, ${k} groups`) });
}

/** Ids of the service are numbers; others stay as they are. */
function asNumber(id: string): number {
  return /^\d+$/.test(id) ? Number(id) : (id as unknown as number);
}

function readBase(folder: string, ballots: Ballots): Result<GivenBase, Problem> {
  const path = join(folder, "math-pca2.json");
  if (!existsSync(path)) return refused(notFound(path));
  const published = JSON.parse(readFileSync(path, "utf8")) as { "base-clusters": PublishedBase };
  const { id, members, x, y } = published["base-clusters"];
  const rowOf = placeOf(ballots.participantIds);
  const clusters = id.map((own, b) => ({
    id: own,
    members: members[b]!.flatMap((p) => rowOf.get(String(p)) ?? []),
    x: x[b]!,
    y: y[b]!,
  }));
  return ok({ clusters });
}

interface PublishedBase {
  readonly id: readonly number[];
  readonly members: readonly (readonly number[])[];
  readonly x: readonly number[];
  readonly y: readonly number[];
}

function readForum(path: string, agree: unknown): Result<Forum, Problem> {
  if (!existsSync(path)) return refused(notFound(path));
  const isFolder = statSync(path).isDirectory();
  const file = isFolder ? firstExisting(path, voteFiles) : path;
  if (file === null) return refused(notFound(join(path, voteFiles.join(", "))));
  const commentFile = isFolder ? firstExisting(path, commentFiles) : null;
  const comments = readComments(commentFile === null ? [] : readRows(commentFile));
  const rows = readRows(file);
  const agreeIs = agree === "1" || agree === "-1" ? signOf(agree) : (signOfAgree(rows, comments) ?? 1);
  const ballots = readBallots(rows, { agreeIs, propositions: comments.ids });
  return ballots.ok ? ok({ ballots: ballots.value, comments, agreeIs }) : refused(ballotProblem(file, ballots.error));
}

function signOf(agree: "1" | "-1"): 1 | -1 {
  return agree === "1" ? 1 : -1;
}

function firstExisting(folder: string, names: readonly string[]): string | null {
  return names.map((name) => join(folder, name)).find((path) => existsSync(path)) ?? null;
}

function readRows(path: string): Row[] {
  const text = readFileSync(path, "utf8").replace(/^\uFEFF/, "");
  if (!path.endsWith(".json")) return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
  const json: unknown = JSON.parse(text);
  if (Array.isArray(json)) return json as Row[];
  return ((json as { votes?: Row[] }).votes ?? []) as Row[];
}

function ballotProblem(file: string, fault: BallotFault): Problem {
  const repair = both(
    "participant, proposition, vote 열을 가진 CSV나 JSON을 주십시오. 표는 1(동의), 0(넘김), -1(반대)입니다.",
    "Give a CSV or JSON with the columns participant, proposition, vote; votes are 1 agree, 0 pass, -1 disagree.",
  );
  switch (fault.kind) {
    case "no-votes":
      return { kind: "no-votes", at: file, message: both("표가 한 건도 없습니다.", "There is no vote."), repair };
    case "unknown-columns": {
      const columns = fault.columns.join(", ");
      const message = both(`참여자 열을 찾지 못했습니다: ${columns}`, `No participant column among: ${columns}`);
      return { kind: "unknown-columns", at: file, message, repair };
    }
    case "not-a-vote": {
      const message = both(`표로 읽을 수 없는 값입니다: ${fault.value}`, `Not a vote: ${fault.value}`);
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

function missing(option: string): Problem {
  return {
    kind: "usage",
    at: option,
    message: both(`${option} 값이 빠졌거나 알 수 없는 값입니다.`, `${option} is missing or has an unknown value.`),
    repair: both("./naru help engine common-ground 를 보십시오.", "See ./naru help engine common-ground."),
  };
}
