"""Reference for the common-ground engine: dense numpy, straight from the formulas, nothing shared with the TypeScript.

Usage: /usr/bin/python3 reference.py VOTES.csv [SIDES.csv] > answer.json
VOTES.csv has the columns participant,proposition,vote (+1 agree, 0 pass, -1 disagree) in order of time.
Needs Python 3 and numpy (Debian: apt-get install python3-numpy).
"""
import csv
import functools
import json
import math
import sys
import time

import numpy as np


def read_votes(path):
    rows, cols, cells = {}, {}, {}
    with open(path, newline="") as file:
        for line in csv.DictReader(file):
            i = rows.setdefault(line["participant"], len(rows))
            j = cols.setdefault(line["proposition"], len(cols))
            cells[(i, j)] = int(line["vote"])
    order = sorted(cols, key=int)
    place = {cols[name]: k for k, name in enumerate(order)}
    matrix = np.full((len(rows), len(cols)), np.nan)
    for (i, j), vote in cells.items():
        matrix[i, place[j]] = vote
    return list(rows), order, matrix


def centred(matrix):
    seen = ~np.isnan(matrix)
    n = seen.sum(axis=0)
    centre = np.where(n > 0, np.nansum(matrix, axis=0) / np.maximum(n, 1), 0.0)
    return centre, np.where(seen, matrix - centre, 0.0), seen


def principal(filled):
    _, strength, axes = np.linalg.svd(filled, full_matrices=False)
    return [turned(axes[k]) for k in (0, 1)], strength[:2] ** 2


def turned(axis):
    largest = 0.0
    for x in axis:
        if abs(x) > abs(largest) + 1e-12:
            largest = x
    return -axis if largest < 0 else axis


def places(filled, seen, axes):
    scale = np.sqrt(filled.shape[1] / np.maximum(seen.sum(axis=1), 1))
    return np.stack([filled @ axis * scale for axis in axes], axis=1)


def silhouette(points, labels):
    distance = np.sqrt(((points[:, None, :] - points[None, :, :]) ** 2).sum(axis=2))
    scores = []
    for i, own in enumerate(labels):
        inside = labels == own
        if inside.sum() == 1:
            scores.append(0.0)
            continue
        a = distance[i, inside].sum() / (inside.sum() - 1)
        b = min(distance[i, labels == g].mean() for g in set(labels.tolist()) if g != own)
        scores.append((b - a) / max(a, b) if max(a, b) > 0 else 0.0)
    return float(np.mean(scores))


def bridging(matrix, axis, tolerance, most_rounds):
    """Community Notes' loss by alternating least squares: participants, then propositions, then the base."""
    seen = ~np.isnan(matrix)
    rating = np.where(seen, (matrix + 1) / 2, 0.0)
    total = seen.sum()
    voters, voted = (seen.sum(axis=1) > 0).sum(), (seen.sum(axis=0) > 0).sum()
    lam_i, lam_f = 0.15, 0.03
    pi, pf = lam_i * total / voters, lam_f * total / voters
    ji, jf = lam_i * total / voted, lam_f * total / voted
    base = rating.sum() / total
    b, g = np.zeros(matrix.shape[1]), axis * math.sqrt(matrix.shape[1]) / 4
    rounds = 0
    while rounds < most_rounds:
        left = np.where(seen, rating - base - b, 0.0)
        a, f = seen.sum(axis=1) + pi, seen @ g
        d, y, fy = seen @ (g * g) + pf, left.sum(axis=1), left @ g
        det = a * d - f * f
        mild, factor = (d * y - f * fy) / det, (a * fy - f * y) / det
        left = np.where(seen, rating - base - mild[:, None], 0.0)
        a, f = seen.sum(axis=0) + ji, factor @ seen
        d, y, fy = (factor * factor) @ seen + jf, left.sum(axis=0), factor @ left
        det = a * d - f * f
        new = (d * y - f * fy) / det
        g = (a * fy - f * y) / det
        moved = np.abs(new - b).max()
        b = new
        base = np.where(seen, rating - mild[:, None] - b - np.outer(factor, g), 0.0).sum() / (total * (1 + lam_i))
        rounds += 1
        if moved <= tolerance:
            break
    return base, b, g, mild, factor, rounds


def log_beta(a, b):
    return math.lgamma(a) + math.lgamma(b) - math.lgamma(a + b)


NODES, WEIGHTS = np.polynomial.legendre.leggauss(80)
PIECES = np.arange(24)


def beta_below(x, a, b):
    """Regularised incomplete beta by Gauss-Legendre pieces after x = sin^2 t, which has no singular ends."""
    width = math.asin(math.sqrt(x)) / len(PIECES)
    t = width / 2 * NODES[None, :] + (PIECES[:, None] + 0.5) * width
    value = np.exp((2 * a - 1) * np.log(np.sin(t)) + (2 * b - 1) * np.log(np.cos(t)) - log_beta(a, b))
    return float((WEIGHTS * value).sum() * width)


@functools.cache
def beta_quantile(p, a, b):
    low, high = 0.0, 1.0
    for _ in range(52):
        middle = (low + high) / 2
        if beta_below(middle, a, b) < p:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def side_views(matrix, side_of, cell=5):
    views = {}
    for side in sorted({s for s in side_of if s is not None}):
        own = matrix[[i for i, s in enumerate(side_of) if s == side]]
        agree, disagree = (own == 1).sum(axis=0), (own == -1).sum(axis=0)
        views[side] = [
            None if a + d < cell else [beta_quantile(q, a + 0.5, d + 0.5) for q in (0.1, 0.5, 0.9)]
            for a, d in zip(agree.tolist(), disagree.tolist())
        ]
    return views


def drop_small_cells(matrix, side_of, cell=5):
    matrix = matrix.copy()
    for side in set(side_of):
        rows = [i for i, s in enumerate(side_of) if s == side]
        opinions = (np.abs(matrix[rows]) == 1).sum(axis=0)
        for j in np.flatnonzero(opinions < cell):
            matrix[rows, j] = np.nan
    return matrix


def main():
    participants, propositions, matrix = read_votes(sys.argv[1])
    side_of = [None] * len(participants)
    if len(sys.argv) > 2:
        with open(sys.argv[2], newline="") as file:
            named = {line["participant"]: line["side"] for line in csv.DictReader(file)}
        side_of = [named.get(p) for p in participants]
    matrix = drop_small_cells(matrix, side_of)
    started = time.perf_counter()
    centre, filled, seen = centred(matrix)
    axes, strength = principal(filled)
    spots = places(filled, seen, axes)
    base, b, g, mild, factor, rounds = bridging(matrix, axes[0], 1e-9, 60)
    seconds = time.perf_counter() - started
    json.dump(
        {
            "participants": participants,
            "propositions": propositions,
            "centre": centre.tolist(),
            "axes": [axis.tolist() for axis in axes],
            "strength": strength.tolist(),
            "places": spots.tolist(),
            "bridging": {"base": base, "bridging": b.tolist(), "factor": g.tolist(), "participant": factor.tolist(), "rounds": rounds},
            "sides": side_views(matrix, side_of),
            "seconds": seconds,
        },
        sys.stdout,
    )


if __name__ == "__main__":
    main()
