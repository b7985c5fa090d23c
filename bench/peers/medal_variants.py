"""Variants of MedAL on frozen features, simulated: what docs/strategies.md says was tried.

    medal embed --images SET/images --model … --layer … --out SET.npz
    python3 bench/peers/medal_variants.py SET.npz SET/labels.csv POSITIVE FIRST_SEED SEEDS ARM…

The loop of `medal compare --mode frozen` for two classes: a quarter of the images held out, a random
start of 20, batches of 10 up to 200, a softmax head with L2 = 1 on features standardised by the
labelled. Arms: random, entropy, typiclust, or a variant
`t:SPACE:CANDIDATES:M:BETA:SCORE`:

SPACE       raw, unit (length 1), std (deviation 1), whiteA ((1-A)·S + A·tr(S)/d·I whitened, on the pool)
CANDIDATES  top (by entropy) or draw (by BETA·ln entropy + Gumbel noise)
M           how many; up to 1 a share of the unlabelled, 0 all
SCORE       mean and min distance to the labelled; ratio, minratio: these over the mean distance to 10
            neighbours; densityK, mindensityK: times the K-th power of the mean Gaussian kernel to the
            pool; cover: what the distances of the pool to the nearest labelled lose; rbf: the same by
            Gaussian kernel; H: pool weighted by entropy; X: times own entropy; none: best candidates

MedAL is t:raw:top:50:0:mean. Groups (patients) are not looked at: use sets of one image a group.
"""
import csv
import functools
import itertools
import sys

import numpy as np

START, BATCH, BUDGET = 20, 10, 200


def fit(x, y):
    """Mean, scale, weights and bias of the head, by Newton steps in the span of the rows."""
    mean, var = x.mean(0), x.var(0)
    scale = np.where(var <= 1e-12 * (1 + mean * mean), 0, 1 / np.sqrt(np.maximum(var, 1e-30)))
    if y.min() == y.max():
        return mean, np.zeros(x.shape[1]), 50.0 if y[0] else -50.0
    z = (x - mean) * scale
    kernel, n = z @ z.T, len(y)
    a, b = np.zeros(n), np.log(y.mean() / (1 - y.mean()))
    for _ in range(12):
        f = np.clip(kernel @ a + b, -500, 500)
        p = 1 / (1 + np.exp(-f))
        w = np.maximum(p * (1 - p), 1e-5)
        # two rows of weights with penalty 1/2·|W|² are one with 1/4·|w|²
        left = kernel + np.diag(0.5 * n / w)
        s = np.linalg.solve(left, np.stack([f + (y - p) / w, np.ones(n)], 1))
        bias = s[:, 0].sum() / s[:, 1].sum()
        step = s[:, 0] - bias * s[:, 1]
        moved = np.abs(step - a).max() + abs(bias - b)
        a, b = step, bias
        if moved < 1e-4 * (1 + np.abs(a).max()):
            break
    return mean, scale * (z.T @ a), b


def logits(head, x):
    mean, weights, bias = head
    return x @ weights.astype(np.float32) - mean @ weights + bias


def auc(f, y):
    _, position, counts = np.unique(f, return_inverse=True, return_counts=True)
    ranks = (np.cumsum(counts) - (counts - 1) / 2)[position]
    ones = y.sum()
    return (ranks[y == 1].sum() - ones * (ones + 1) / 2) / (ones * (len(y) - ones))


class Space:
    """Distances between the samples of a pool, and how dense it is about each."""

    def __init__(self, x, kind):
        x = x / np.linalg.norm(x, axis=1, keepdims=True) if kind == "unit" else x - x.mean(0)
        if kind == "std":
            x = x / (x.std(0) + 1e-6)
        gram = x @ x.T
        if kind.startswith("white"):
            gram = whitened(gram, x.shape[1], float(kind[5:]))
        squares = np.diag(gram)
        squared = np.maximum(squares[:, None] + squares - 2 * gram, 0)
        np.fill_diagonal(squared, 0)
        self.d = np.sqrt(squared)
        median = np.median(self.d[np.triu_indices(len(x), 1)])
        self.kernel = np.exp(-((self.d / median) ** 2))
        self.near = np.maximum(np.sort(self.d, axis=1)[:, 1:11].mean(1), 1e-9)
        self.density = self.kernel.mean(1)


def whitened(gram, columns, alpha):
    """Inner products by the inverse of the shrunk covariance, by Woodbury from the Gram matrix."""
    n = len(gram)
    c = alpha * np.trace(gram) / n / columns
    ridge = n * c / (1 - alpha)
    return ridge / c * (np.eye(n) - ridge * np.linalg.inv(gram + ridge * np.eye(n)))


def entropy(p):
    p = np.clip(p, 1e-12, 1 - 1e-12)
    return -(p * np.log(p) + (1 - p) * np.log(1 - p))


def value(score, space, c, chosen, weights):
    d = space.d
    if score.startswith("rbf"):
        covered = space.kernel[:, chosen].max(1)
        return (weights[:, None] * np.maximum(0, space.kernel[:, c] - covered[:, None])).sum(0)
    if score.startswith("cover"):
        nearest = d[:, chosen].min(1)
        return (weights[:, None] * np.maximum(0, nearest[:, None] - d[:, c])).sum(0)
    base = d[np.ix_(c, chosen)]
    base = base.min(1) if score.startswith("min") else base.mean(1)
    if score.endswith("ratio"):
        return base / space.near[c]
    if "density" in score:
        return base * space.density[c] ** float(score.split("density")[1] or 1)
    return base


def variant(arm, spaces, unlabelled, labelled, h, n, rng):
    _, kind, how, m, beta, score = arm.split(":")
    m, space = float(m), spaces(kind)
    keys = h[unlabelled]
    if how == "draw":
        noise = -np.log(-np.log(np.maximum(rng.random(len(unlabelled)), 1e-300)))
        keys = float(beta) * np.log(np.maximum(keys, 1e-300)) + noise
    m = len(unlabelled) if m == 0 else int(np.ceil(m * len(unlabelled))) if m <= 1 else int(m)
    candidates = unlabelled[np.argsort(-keys, kind="stable")[: max(n, m)]]
    if score == "none":
        return list(candidates[:n])
    weights = np.ones(len(h))
    if "H" in score:
        weights = np.where(np.isin(np.arange(len(h)), unlabelled), h, 0)
    picks, left = [], list(candidates)
    while len(picks) < n and left:
        c = np.array(left)
        utility = value(score, space, c, list(labelled) + picks, weights)
        best = c[int(np.argmax(utility * h[c] if score.endswith("X") else utility))]
        picks.append(best)
        left.remove(best)
    return picks


def kmeans(x, k, rng):
    centres = [rng.integers(len(x))]
    d = ((x - x[centres[0]]) ** 2).sum(1)
    for _ in range(k - 1):
        centres.append(rng.choice(len(x), p=d / d.sum()) if d.sum() > 0 else rng.integers(len(x)))
        d = np.minimum(d, ((x - x[centres[-1]]) ** 2).sum(1))
    c = x[centres].copy()
    for _ in range(15):
        own = ((c**2).sum(1)[None] - 2 * x @ c.T).argmin(1)
        member = np.zeros((k, len(x)), x.dtype)
        member[own, np.arange(len(x))] = 1
        size = member.sum(1)
        c[size > 0] = (member @ x)[size > 0] / size[size > 0, None]
    return own


def typiclust(n, labelled, unlabelled, space, x, rng):
    """On 64 random projections, for speed."""
    k = min(len(labelled) + n, len(x) // 2)
    own = kmeans(x, k, rng)
    size, known = np.bincount(own, minlength=k), np.bincount(own[labelled], minlength=k)
    free, picks = set(unlabelled), []
    for _ in range(n):
        open_ = [(size[c] < 5, known[c], -size[c], c) for c in set(own[list(free)])]
        c = min(open_)[3]
        rows = np.flatnonzero(own == c)
        k20 = max(1, min(20, len(rows) - 1))
        spread = np.sort(space.d[np.ix_(rows, rows)], axis=1)[:, 1 : k20 + 1]
        spread = spread.mean(1) if len(rows) > 1 else np.zeros(1)
        best = min((spread[i], row) for i, row in enumerate(rows) if row in free)[1]
        picks.append(best)
        free.discard(best)
        known[c] += 1
    return picks


def curve(arm, x, y, test, pool, start, spaces, small, seed):
    rng = np.random.default_rng([seed, 79, sum(map(ord, arm))])
    labelled, points, xp, yp = list(start), [], x[pool], y[pool]
    while True:
        head = fit(xp[labelled], yp[labelled])
        f, yt = logits(head, x[test]), y[test]
        balanced = ((f[yt == 1] > 0).mean() + (f[yt == 0] <= 0).mean()) / 2
        points.append((len(labelled), auc(f, yt), balanced))
        if len(labelled) >= BUDGET:
            return np.array(points)
        unlabelled = np.setdiff1d(np.arange(len(pool)), labelled)
        h = entropy(1 / (1 + np.exp(-np.clip(logits(head, xp), -60, 60))))
        if arm == "random":
            picks = rng.permutation(unlabelled)[:BATCH]
        elif arm == "entropy":
            picks = unlabelled[np.argsort(-h[unlabelled], kind="stable")[:BATCH]]
        elif arm == "typiclust":
            picks = typiclust(BATCH, labelled, unlabelled, spaces("raw"), small, rng)
        else:
            picks = variant(arm, spaces, unlabelled, labelled, h, BATCH, rng)
        labelled += [int(i) for i in picks]


def seed_results(x, y, seed, arms):
    """Per arm: mean AUC along the curve, labels to 95 % of the pool's AUC, mean balanced accuracy."""
    order = np.random.default_rng([seed, 77]).permutation(len(y))
    held = [[i for i in order if y[i] == c][: int(round((y == c).sum() * 0.25))] for c in (0, 1)]
    test = np.concatenate(held).astype(int)
    pool = np.setdiff1d(np.arange(len(y)), test)
    start = np.random.default_rng([seed, 78]).permutation(len(pool))[:START]
    full = auc(logits(fit(x[pool], y[pool]), x[test]), y[test])
    features = x[pool]

    @functools.cache
    def spaces(kind):
        return Space(features, kind)

    draw = np.random.default_rng(5).standard_normal((x.shape[1], 64)).astype(np.float32) / 8
    small = (features - features.mean(0)) @ draw
    results = {}
    for arm in arms:
        n, a, b = curve(arm, x, y, test, pool, start, spaces, small, seed).T
        reached = np.flatnonzero(a >= 0.95 * full)
        labels = n[reached[0]] if len(reached) else BUDGET + BATCH
        results[arm] = along(n, a), labels, along(n, b)
    return results


def along(n, values):
    return ((values[1:] + values[:-1]) / 2 * np.diff(n)).sum() / (n[-1] - n[0])


def sign_flips(d):
    flips = np.random.default_rng(0).choice([1, -1], size=(100_000, len(d)))
    if len(d) <= 16:
        flips = np.array(list(itertools.product([1, -1], repeat=len(d))))
    return max((np.abs(flips @ d) >= abs(d.sum()) - 1e-12).mean(), 1 / len(flips))


def holm(ps):
    corrected, worst = np.empty(len(ps)), 0
    for k, i in enumerate(np.argsort(ps)):
        worst = max(worst, min(1, (len(ps) - k) * ps[i]))
        corrected[i] = worst
    return corrected


def main(features, labels, positive, first, seeds, *arms):
    npz, names = np.load(features), features.removesuffix(".npz") + ".ids.txt"
    with open(names, encoding="utf-8") as lines:
        ids = [line.strip().split("/")[-1] for line in lines]
    with open(labels, encoding="utf-8") as rows:
        classes = {row["path"].split("/")[-1]: row["label"] for row in csv.DictReader(rows)}
    order = np.argsort(ids)
    x = npz["features"].astype(np.float32)[order]
    y = np.array([int(classes[ids[i]] == positive) for i in order])
    runs = [seed_results(x, y, seed, arms) for seed in range(int(first), int(first) + int(seeds))]
    table = {arm: np.array([run[arm] for run in runs]) for arm in arms}
    against = [arm for arm in arms if arm != "random"]
    differences = {arm: table[arm] - table["random"] for arm in against}
    p = {}
    for k in range(3):
        corrected = holm([sign_flips(differences[arm][:, k]) for arm in against])
        p.update({(arm, k): value for arm, value in zip(against, corrected)})
    for arm in sorted(arms, key=lambda a: -table[a][:, 0].mean()):
        print("%-32s AUC %.4f labels %.0f balanced %.4f" % (arm, *table[arm].mean(0)), end="")
        for k in range(3 if arm in differences else 0):
            print("  %+.4f (p %.3f)" % (differences[arm][:, k].mean(), p[arm, k]), end="")
        print()


if __name__ == "__main__":
    main(*sys.argv[1:])
