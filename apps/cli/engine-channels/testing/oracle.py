"""Answers of NetworkX and igraph for the oracle test: one JSON request a line in, one JSON answer a line out.

Request: {"nodes": n, "ties": [[a, b, cost]], "pair": [a, b], "removed": [a], "communities": [c], "slow": bool}
"""

import itertools
import json
import random
import sys

import igraph
import networkx as nx


def by_networkx(request):
    graph = nx.Graph()
    graph.add_nodes_from(range(request["nodes"]))
    graph.add_weighted_edges_from(request["ties"])
    a, b = request["pair"]
    answer = {
        "pagerank": listed(nx.pagerank(graph, alpha=0.85, tol=1e-14, max_iter=1000, weight=None)),
        "constraint": listed(nx.constraint(graph)),
        "core": listed(nx.core_number(graph)),
        "articulation": sorted(nx.articulation_points(graph)),
        "bridges": sorted(sorted(tie) for tie in nx.bridges(graph)),
        "components": nx.number_connected_components(graph),
        "disjoint": channels(graph, a, b),
        "costs": costs(graph, a, b, 8),
        "survives": survives(graph, a, b, request["removed"]),
    }
    if request["slow"]:
        answer["betweenness"] = listed(nx.betweenness_centrality(graph, normalized=False))
        answer["effective-size"] = listed(nx.effective_size(graph))
    if graph.number_of_edges() > 0:
        answer["modularity"] = nx.algorithms.community.modularity(graph, parts(request), weight=None)
        answer["connected"] = all(nx.is_connected(graph.subgraph(part)) for part in parts(request))
    return answer


def by_igraph(request):
    ties = request["ties"]
    random.seed(1)  # igraph draws from here
    graph = igraph.Graph(n=request["nodes"], edges=[(a, b) for a, b, _ in ties])
    leiden = [
        graph.community_leiden(objective_function="modularity", n_iterations=2).modularity for _ in range(5)
    ] if ties else [0]
    return {
        "pagerank": graph.pagerank(damping=0.85),
        "constraint": [None if value != value else value for value in graph.constraint()],
        "core": graph.coreness(),
        "articulation": sorted(graph.articulation_points()),
        "bridges": sorted(sorted(graph.es[tie].tuple) for tie in graph.bridges()),
        "betweenness": graph.betweenness(),
        "leiden": max(leiden),
    }


def listed(values):
    ordered = [values[node] for node in range(len(values))]
    return [None if value != value else value for value in ordered]


def channels(graph, a, b):
    direct = graph.has_edge(a, b)
    rest = graph.copy()
    if direct:
        rest.remove_edge(a, b)
    return int(direct) + (nx.node_connectivity(rest, a, b) if nx.has_path(rest, a, b) else 0)


def costs(graph, a, b, count):
    if not nx.has_path(graph, a, b):
        return []
    paths = itertools.islice(nx.shortest_simple_paths(graph, a, b, weight="weight"), count)
    return [nx.path_weight(graph, path, "weight") for path in paths]


def survives(graph, a, b, removed):
    rest = graph.copy()
    rest.remove_nodes_from(removed)
    return nx.has_path(rest, a, b)


def parts(request):
    groups = {}
    for node, community in enumerate(request["communities"]):
        groups.setdefault(community, set()).add(node)
    return list(groups.values())


for line in sys.stdin:
    request = json.loads(line)
    print(json.dumps({"networkx": by_networkx(request), "igraph": by_igraph(request)}), flush=True)
