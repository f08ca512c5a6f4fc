"""Golden numbers for principal components of dev.plumbline.dataset, by scikit-learn on small fixed data.

Run with Python 3 and scikit-learn 1.2.1 (Debian: python3-sklearn):
    python3 components.py > ../resources/golden/components.json
Values are single-precision numbers. Components are fitted on the first rows, and all rows are transformed. The sign of a
component is a matter of convention: here, as there, its largest entry in size is positive.
"""

import json
import sys

import numpy as np
from sklearn.decomposition import PCA


def values(seed, n, d, rank):
    draw = np.random.RandomState(seed)
    mixed = draw.normal(size=(n, rank)) @ draw.normal(size=(rank, d)) + draw.normal(size=d)
    return (mixed + 0.1 * draw.normal(size=(n, d))).astype(np.float32).astype(float)


def case(name, x, fitted, components, whiten=False, sparse=False):
    pca = PCA(n_components=components, whiten=whiten, svd_solver="full").fit(x[:fitted])
    spread = pca.explained_variance_
    if (spread[:-1] / spread[1:]).min() < 1.01:
        sys.exit("two components have about the same variance")
    largest = np.abs(pca.components_).argmax(axis=1)
    signs = np.sign(pca.components_[np.arange(components), largest])
    return {
        "name": name,
        "columns": x.shape[1],
        "sparse": sparse,
        "x": x.ravel().tolist(),
        "fitted": fitted,
        "components": components,
        "whiten": whiten,
        "mean": pca.mean_.tolist(),
        "directions": (pca.components_ * signs[:, None]).ravel().tolist(),
        "transformed": (pca.transform(x) * signs).ravel().tolist(),
    }


def cases():
    x = values(1, 60, 6, 3)
    yield case("two of six", x, 40, 2)
    yield case("all of six", x, 40, 6)
    yield case("whitened", x, 40, 4, whiten=True)
    yield case("wide", values(2, 24, 40, 5), 16, 5)
    yield case("wide, whitened", values(3, 24, 40, 5), 16, 5, whiten=True)
    far = values(4, 60, 4, 2) + np.array([1000.0, -1000.0, 0.0, 500.0])
    yield case("far from the origin", far.astype(np.float32).astype(float), 50, 2)
    thin = np.where(np.random.RandomState(5).uniform(size=(60, 12)) < 0.3, values(6, 60, 12, 12), 0.0)
    yield case("sparse", thin, 40, 3, sparse=True)


if __name__ == "__main__":
    lines = ",\n".join(json.dumps(c) for c in cases())
    print("[\n" + lines + "\n]")
