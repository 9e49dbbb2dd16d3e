"""What the Python peers share: the questions, timing and the line of JSON they print (see ../peers.ts)."""

import json
import re
import sys
import time

PREFIX, TASK, LIMIT, REPEATS = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
QUESTIONS = json.load(open(PREFIX + ".questions.json"))


def limited(name):
    """The questions of one kind, cut to the limit."""
    return QUESTIONS[name][: LIMIT or None]


def trials():
    return LIMIT or QUESTIONS["trials"]


def report(load, tasks):
    if TASK == "load":
        graph, run = None, lambda _: load() and QUESTIONS["ties"]
    else:
        graph, run = load(), tasks[TASK]
    measured = []
    for _ in range(REPEATS):
        wall, cpu = time.perf_counter(), time.process_time()
        answer = run(graph)
        measured.append([(time.perf_counter() - wall) * 1e3, (time.process_time() - cpu) * 1e3])
    # Of this program alone; getrusage would also count the process that started it.
    peak = int(re.search(r"VmHWM:\s+(\d+)", open("/proc/self/status").read()).group(1)) / 1024
    print(json.dumps({"ms": measured, "peak": peak, "answer": float(answer)}))
