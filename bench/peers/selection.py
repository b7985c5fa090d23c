"""One query on a pool.npz as `medal select` answers it, in NumPy and SciPy; prints rank,index.

medal: mean Euclidean distance (cdist) of the candidates of highest entropy to the labelled and the picks.
k-center: distances to the nearest by products (BLAS), in 32 bits as the features are.
badge: k-means++ on last-layer gradients by their two factors, which takes 1/C of the memory and of the
time that the gradients themselves would.
"""
import argparse

import numpy as np

BLOCK = 4_096


def medal(pool, batch, candidates):
    from scipy.spatial.distance import cdist
    from scipy.special import entr

    labels, p = pool["labels"], pool["probabilities"]
    unlabelled = np.flatnonzero(labels < 0)
    entropy = entr(p[unlabelled].astype(np.float64)).sum(1)
    rows = unlabelled[np.argpartition(-entropy, candidates)[:candidates]]
    features = pool["features"]
    x, references = features[rows].astype(np.float64), features[labels >= 0].astype(np.float64)
    total = cdist(x, references).sum(1)
    picks = []
    for _ in range(batch):
        best = int(total.argmax())
        picks.append(rows[best])
        total += cdist(x, x[best : best + 1])[:, 0]
        total[best] = -np.inf
    return picks


def k_center(pool, batch, _):
    labels, x = pool["labels"], pool["features"]
    labelled = np.flatnonzero(labels >= 0)
    squares = np.einsum("ij,ij->i", x, x)
    references = x[labelled]
    nearest = np.empty(len(x), dtype=x.dtype)
    for start in range(0, len(x), BLOCK):
        rows = slice(start, start + BLOCK)
        products = x[rows] @ references.T
        nearest[rows] = squares[rows] + (squares[labelled] - 2 * products).min(1)
    nearest[labelled] = -1
    picks = []
    for _ in range(batch):
        best = int(nearest.argmax())
        picks.append(best)
        np.minimum(nearest, squares - 2 * (x @ x[best]) + squares[best], out=nearest)
        nearest[best] = -1
    return picks


def badge(pool, batch, _):
    rng = np.random.default_rng(0)
    labels, p, h = pool["labels"], pool["probabilities"], pool["features"]
    q = p.copy()
    q[np.arange(len(q)), p.argmax(1)] -= 1
    squares = np.einsum("ij,ij->i", q, q) * np.einsum("ij,ij->i", h, h)
    open_ = labels < 0
    nearest = np.where(open_, squares, 0)
    best = int(nearest.argmax())
    picks = [best]
    nearest[open_] = np.inf
    while len(picks) < batch:
        distances = squares + squares[best] - 2 * (q @ q[best]) * (h @ h[best])
        np.minimum(nearest, np.maximum(distances, 0), out=nearest)
        nearest[best] = 0
        along = nearest.cumsum(dtype=np.float64)
        best = int(along.searchsorted(rng.random() * along[-1], side="right"))
        picks.append(best)
    return picks


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pool", required=True)
    parser.add_argument("--strategy", choices=["medal", "k-center", "badge"], required=True)
    parser.add_argument("--batch", type=int, default=100)
    parser.add_argument("--candidates", type=int, default=1_000)
    args = parser.parse_args()
    select = {"medal": medal, "k-center": k_center, "badge": badge}[args.strategy]
    with np.load(args.pool) as pool:
        picks = select(pool, args.batch, args.candidates)
    print("rank,index")
    for rank, row in enumerate(picks):
        print(f"{rank + 1},{row}")


if __name__ == "__main__":
    main()
