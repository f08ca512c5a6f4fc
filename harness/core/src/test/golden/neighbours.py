"""Golden numbers for k nearest neighbours of dev.plumbline.learning, by scikit-learn on small fixed data.

Run with Python 3 and scikit-learn 1.2.1 (Debian: python3-sklearn):
    python3 neighbours.py > ../resources/golden/neighbours.json
Values are single-precision numbers. The first rows are for training, and all rows are asked for, so that training rows
are their own neighbours.
"""

import json
import sys

import numpy as np
from sklearn.neighbors import KNeighborsClassifier, KNeighborsRegressor, NearestNeighbors


def values(seed, n, d):
    return np.random.RandomState(seed).normal(size=(n, d)).astype(np.float32).astype(float)


def no_ties(x, train, k, metric):
    """The order of rows equally far off is a matter of convention; there must be none at the edge of k."""
    far, _ = NearestNeighbors(n_neighbors=k + 1, metric=metric, algorithm="brute").fit(x[:train]).kneighbors(x)
    if (far[:, k] - far[:, k - 1]).min() < 1e-9:
        sys.exit("two rows are equally far off")


def case(name, x, labels, k, metric="euclidean", sparse=False):
    train = len(labels)
    no_ties(x, train, k, metric)
    if np.isin(labels, (0, 1)).all():
        model = KNeighborsClassifier(n_neighbors=k, metric=metric, algorithm="brute")
        probabilities = model.fit(x[:train], labels.argmax(axis=1)).predict_proba(x)
    else:
        model = KNeighborsRegressor(n_neighbors=k, metric=metric, algorithm="brute")
        probabilities = model.fit(x[:train], labels).predict(x)
    return {
        "name": name,
        "columns": x.shape[1],
        "sparse": sparse,
        "x": x.ravel().tolist(),
        "k": k,
        "distance": metric,
        "classes": labels.shape[1],
        "labels": labels.ravel().tolist(),
        "probabilities": probabilities.ravel().tolist(),
    }


def cases():
    x = values(1, 70, 5)
    two = np.eye(2)[np.random.RandomState(2).randint(0, 2, size=50)]
    for k in (1, 7, 20):
        yield case("two classes, k %d" % k, x, two, k)
    yield case("two classes, cosine", x, two, 7, metric="cosine")
    second = np.random.RandomState(3).uniform(size=50)
    yield case("soft labels", x, np.stack([1 - second, second], axis=1), 9)
    yield case("five classes", x, np.eye(5)[np.random.RandomState(4).randint(0, 5, size=50)], 11)

    thin = np.where(np.random.RandomState(5).uniform(size=(70, 30)) < 0.3, values(6, 70, 30), 0.0)
    if (np.abs(thin).sum(axis=1) == 0).any():
        sys.exit("a row is all zeros")
    yield case("sparse", thin, two, 7, sparse=True)
    yield case("sparse, cosine", thin, two, 7, metric="cosine", sparse=True)


if __name__ == "__main__":
    lines = ",\n".join(json.dumps(c) for c in cases())
    print("[\n" + lines + "\n]")
