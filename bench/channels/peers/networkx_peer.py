"""NetworkX. Usage: networkx_peer.py PREFIX TASK LIMIT REPEATS"""

import array
import itertools

import networkx as nx
from networkx.algorithms.centrality.betweenness import _accumulate_basic, _single_source_shortest_path_basic

from common import PREFIX, QUESTIONS, limited, report, trials


def load():
    graph = nx.Graph()
    graph.add_nodes_from(range(QUESTIONS["actors"]))
    with open(PREFIX + ".tsv") as file:
        rows = (line.split("\t") for line in file)
        graph.add_edges_from((int(a), int(b), {"cost": float(cost)}) for a, b, _, cost in rows)
    return graph


def sampled_betweenness(graph):
    sums = dict.fromkeys(graph, 0.0)
    for source in limited("sources"):
        order, before, counts, _ = _single_source_shortest_path_basic(graph, source)
        sums, _ = _accumulate_basic(sums, order, before, counts, source)
    return sum(sums.values()) / 2


def disjoint(graph):
    joined = [(a, b) for a, b in limited("disjointPairs") if nx.has_path(graph, a, b)]
    return sum(len(list(nx.node_disjoint_paths(graph, a, b))) for a, b in joined)


def paths(graph):
    found = (
        itertools.islice(nx.shortest_simple_paths(graph, a, b, weight="cost"), 10) for a, b in limited("pathPairs")
    )
    return sum(nx.path_weight(graph, path, "cost") for of_pair in found for path in of_pair)


def shock(graph):
    size = QUESTIONS["removedPerTrial"]
    removals = array.array("i", open(PREFIX + ".removals.bin", "rb").read())
    survived = 0
    for trial in range(trials()):
        left = graph.copy()
        left.remove_nodes_from(removals[trial * size : (trial + 1) * size])
        component = {v: i for i, members in enumerate(nx.connected_components(left)) for v in members}
        survived += sum(component[a] == component[b] for a, b in QUESTIONS["shockPairs"])
    return survived


report(
    load,
    {
        "betweenness": lambda g: sum(nx.betweenness_centrality(g, normalized=False).values()),
        "betweenness-256": sampled_betweenness,
        "disjoint": disjoint,
        "paths": paths,
        "articulation": lambda g: len(list(nx.articulation_points(g))) + len(list(nx.bridges(g))),
        "pagerank": lambda g: sum(x * x for x in nx.pagerank(g, weight=None, tol=1e-12, max_iter=1000).values()) * 1e6,
        "constraint": lambda g: sum(x for x in nx.constraint(g).values() if x == x),
        "shock": shock,
    },
)
