"""k-center in NumPy, the products by BLAS: what bench's StrategySelection -p strategy=k-center does.

P = 200,000 samples, d = 256 features uniform in [0, 1) in 32 bits, N = 1,000 labelled, n = 100 picks.
"""
import time

import numpy as np

P, D, N, PICKS, BLOCK = 200_000, 256, 1_000, 100, 4_096


def kcenter(x, labelled, picks):
    squares = np.einsum("ij,ij->i", x, x)
    nearest = np.empty(len(x), dtype=x.dtype)
    references = x[labelled]
    for start in range(0, len(x), BLOCK):
        stop = start + BLOCK
        d = squares[start:stop, None] - 2 * x[start:stop] @ references.T + squares[labelled][None]
        nearest[start:stop] = d.min(axis=1)
    nearest[labelled] = -1
    chosen = []
    for _ in range(picks):
        best = int(nearest.argmax())
        chosen.append(best)
        np.minimum(nearest, squares - 2 * (x @ x[best]) + squares[best], out=nearest)
        nearest[best] = -1
    return chosen


x = np.random.default_rng(1).random((P, D), dtype=np.float32)
seconds = []
for _ in range(7):
    began = time.perf_counter()
    kcenter(x, np.arange(N), PICKS)
    seconds.append(time.perf_counter() - began)
print("median %.2f s, smallest %.2f s, largest %.2f s" % (np.median(seconds), min(seconds), max(seconds)))
