"""Logistic regression to convergence by scikit-learn: weak, student and ceiling of one sweep, as ours.

    converged.py data=FOLDER
"""

import json
import resource
import sys
import time

STARTED = time.time()

import numpy as np
from sklearn.linear_model import LogisticRegression


def main(data):
    x = np.load(data + "/x.npy")
    y = np.fromfile(data + "/y.bin", dtype=np.uint8).astype(int)
    half = len(y) // 22 * 10
    supervise, transfer, held_out = slice(0, half), slice(half, 2 * half), slice(2 * half, len(y))
    start = time.time()

    def fit(rows, labels):
        return LogisticRegression(C=1, tol=1e-6, max_iter=2000).fit(x[rows], labels)

    weak = fit(supervise, y[supervise])
    student = fit(transfer, weak.predict(x[transfer]))
    ceiling = fit(transfer, y[transfer])
    print(json.dumps({"train": time.time() - start, "process": time.time() - STARTED,
                      **{name: float((model.predict(x[held_out]) == y[held_out]).mean())
                         for name, model in (("weak", weak), ("student", student), ("ceiling", ceiling))},
                      "peak-mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3}))


if __name__ == "__main__":
    main(**dict(option.split("=") for option in sys.argv[1:]))
