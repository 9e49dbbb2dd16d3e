import {
  type LiveForum,
  mapOpinions,
  mapRules,
  nextTick,
  openForum,
  rollOf,
  tableFromLog,
  takeVote,
  withholdSmallCells,
} from "#engines/common-ground/index.ts";
import {
  type VoteStream,
  sizes,
  syntheticLog,
  syntheticSides,
  syntheticVotes,
} from "./synthetic.ts";

/** Runs in a process of its own: `node measure.js cold|warm SIZE`; prints one line of JSON. */
const [what, name] = process.argv.slice(2);
const size = sizes.find((s) => s.name === name)!;
const seed = `bench/${size.name}`;
const roll = rollOf(syntheticSides(size.participants));
const making = { rules: mapRules, seed };
console.log(JSON.stringify(what === "cold" ? measureCold() : measureWarm()));

/** The first map of a closed forum in a fresh process, from the log to the last figure. */
function measureCold(): Record<string, unknown> {
  const log = syntheticLog(size, seed);
  const [from, used] = [performance.now(), processorTime()];
  const table = withholdSmallCells(tableFromLog(log, size.participants, size.propositions), roll);
  const map = mapOpinions({ table, roll }, making);
  const [milliseconds, processor] = [performance.now() - from, processorTime() - used];
  return { milliseconds, processor, groups: map.discovered.kind, megabytes: peak() };
}

/** A running forum: votes arrive, and after every 1 in 10,000 of them the next map is made from the one before. */
function measureWarm(): Record<string, unknown> {
  const forum = openForum(roll, size.participants, size.propositions);
  const ticks = 25;
  const tail = Math.max(1, Math.floor(size.votes / 10_000));
  const votes = syntheticVotes(size, seed);
  take(forum, votes, size.votes - ticks * tail);
  let tick = nextTick(forum, making);
  const times: number[] = [];
  const processors: number[] = [];
  let voting = 0;
  for (let t = 0; t < ticks; t++) {
    const from = performance.now();
    take(forum, votes, tail);
    const [between, used] = [performance.now(), processorTime()];
    tick = nextTick(forum, making, tick);
    voting += between - from;
    times.push(performance.now() - between);
    processors.push(processorTime() - used);
  }
  times.sort((a, b) => a - b);
  processors.sort((a, b) => a - b);
  const at = (share: number, of = times): number =>
    of[Math.min(ticks - 1, Math.floor(share * ticks))]!;
  const microsecondsAVote = (1e3 * voting) / (ticks * tail);
  return {
    milliseconds: at(0.5),
    processor: at(0.5, processors),
    p95: at(0.95),
    microsecondsAVote,
    megabytes: peak(),
  };
}

function take(forum: LiveForum, votes: VoteStream, count: number): void {
  for (let v = 0; v < count; v++) {
    votes.advance();
    takeVote(forum, votes.participant, votes.proposition, votes.vote);
  }
}

/** Milliseconds that this thread has had a processor; other work on the machine does not count. */
function processorTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** Largest resident set of this process in megabytes. */
function peak(): number {
  return process.resourceUsage().maxRSS / 1024;
}
