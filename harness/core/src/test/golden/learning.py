"""Golden numbers for dev.plumbline.learning: L2 logistic regression by scikit-learn on small fixed data.

Run with Python 3 and scikit-learn 1.2.1 (Debian: python3-sklearn):
    python3 learning.py > ../resources/golden/learning.json
Values are multiples of 1/64, so that they are the same in single precision.
"""

import json
import sys
import warnings

import numpy as np
from sklearn.linear_model import LogisticRegression


def values(seed, n, d):
    return np.round(np.random.RandomState(seed).normal(size=(n, d)) * 64) / 64


def drawn_labels(seed, logits):
    noise = np.random.RandomState(seed).gumbel(size=logits.shape)
    return np.argmax(logits + noise, axis=1)


def fit(x, labels, weights, l2, intercept):
    """Soft labels as scikit-learn takes them: each row once a class, weighted by the class's probability."""
    classes = labels.shape[1]
    rows = [(i, c) for i in range(len(x)) for c in range(classes) if labels[i, c] * weights[i] > 0]
    model = LogisticRegression(
        C=1 / l2, fit_intercept=intercept, solver="newton-cg", tol=1e-12, max_iter=1000, multi_class="auto"
    )
    repeated = x[[i for i, _ in rows]]
    share = np.array([labels[i, c] * weights[i] for i, c in rows])
    model.fit(repeated, [c for _, c in rows], sample_weight=share)
    residual = (model.predict_proba(x) - labels) * weights[:, None]
    residual = residual[:, 1:] if classes == 2 else residual
    gradient = residual.T @ x + l2 * model.coef_
    if np.abs(gradient).max() > 1e-7:
        sys.exit("scikit-learn did not converge: gradient %g" % np.abs(gradient).max())
    return model


def case(name, x, labels, weights=None, l2=1.0, sparse=False, pairs=None):
    weights = np.ones(len(labels)) if weights is None else weights
    seen = x if pairs is None else x[pairs[0]] - x[pairs[1]]
    model = fit(seen, labels, weights, l2, pairs is None)
    return {
        "name": name,
        "columns": x.shape[1],
        "sparse": sparse,
        "x": x.ravel().tolist(),
        "first": (np.arange(len(x)) if pairs is None else pairs[0]).tolist(),
        "second": [] if pairs is None else pairs[1].tolist(),
        "classes": labels.shape[1],
        "labels": labels.ravel().tolist(),
        "weights": weights.tolist(),
        "l2": l2,
        "weightsByColumn": model.coef_.T.ravel().tolist(),
        "intercepts": model.intercept_.tolist() if pairs is None else [0.0],
        "probabilities": model.predict_proba(seen).ravel().tolist(),
    }


def cases():
    x = values(1, 60, 4)
    slope = np.array([1.5, -1.0, 0.5, 0.0])
    two = np.eye(2)[drawn_labels(2, np.stack([np.zeros(60), x @ slope + 0.5], axis=1))]
    for l2 in (0.01, 1.0, 100.0):
        yield case("binary, l2 %g" % l2, x, two, l2=l2)
    weights = np.random.RandomState(3).randint(0, 9, size=60) / 4
    yield case("binary, weights", x, two, weights=weights)
    second = np.random.RandomState(4).randint(0, 65, size=60) / 64
    yield case("binary, soft labels", x, np.stack([1 - second, second], axis=1))
    units = x * np.array([1.0, 64.0, 1 / 64.0, 1.0]) + np.array([0.0, 0.0, 0.0, 32.0])
    yield case("binary, columns in unlike units", units, two, l2=0.01)

    three = np.eye(3)[drawn_labels(5, x @ values(6, 4, 3))]
    for l2 in (0.1, 10.0):
        yield case("three classes, l2 %g" % l2, x, three, l2=l2)
    yield case("three classes, weights", x, three, weights=weights)
    soft = np.random.RandomState(7).multinomial(64, [0.25, 0.5, 0.25], size=60) / 64
    yield case("three classes, soft labels", x, soft)

    thin = np.where(np.random.RandomState(9).uniform(size=(60, 20)) < 0.15, values(8, 60, 20), 0.0)
    few = np.eye(2)[drawn_labels(10, np.stack([np.zeros(60), 2 * thin[:, 0] - thin[:, 1]], axis=1))]
    yield case("sparse", thin, few, l2=0.5, sparse=True)
    yield case("sparse, three classes", thin, three, l2=0.5, sparse=True)

    draw = np.random.RandomState(11)
    pairs = np.array([draw.choice(60, size=2, replace=False) for _ in range(80)]).T
    ahead = (x[pairs[0]] - x[pairs[1]]) @ slope
    preferred = np.eye(2)[drawn_labels(12, np.stack([np.zeros(80), ahead], axis=1))]
    for l2 in (0.1, 1.0):
        yield case("pairs, l2 %g" % l2, x, preferred, l2=l2, pairs=pairs)
    yield case("pairs, sparse", thin, preferred, sparse=True, pairs=pairs)


if __name__ == "__main__":
    # It warns that 1e-12 is below what rounding lets it reach; fit() checks the gradient that it did reach.
    warnings.simplefilter("ignore")
    lines = ",\n".join(json.dumps(c) for c in cases())
    print("[\n" + lines + "\n]")
