"""Golden numbers for dev.plumbline.truth: AUC, Brier score and log loss by scikit-learn on small fixed data.

Run with Python 3 and scikit-learn 1.2.1 (Debian: python3-sklearn):
    python3 scores.py > ../resources/golden/scores.json
The Brier score of more than two classes, which scikit-learn has from 1.7 only, is the sum of its scores of each class
against the rest. Log loss comes twice: clipped to 1e-15, which was scikit-learn's default up to 1.1, and as its default
clips now, to the spacing of the floating-point numbers at 1.
"""

import json

import numpy as np
from sklearn.metrics import brier_score_loss, log_loss, roc_auc_score


def case(name, probabilities, truth):
    classes = probabilities.shape[1]
    known = np.arange(classes)
    against_rest = [brier_score_loss(truth == k, probabilities[:, k]) for k in known]
    return {
        "name": name,
        "classes": classes,
        "probabilities": probabilities.ravel().tolist(),
        "truth": truth.tolist(),
        "auc": roc_auc_score(truth, probabilities[:, 1]) if classes == 2 else None,
        "brier": against_rest[1] if classes == 2 else float(np.sum(against_rest)),
        "logLoss": log_loss(truth, probabilities, labels=known, eps=1e-15),
        "logLossByDefault": log_loss(truth, probabilities, labels=known),
        "ruledOut": int((probabilities[np.arange(len(truth)), truth] == 0).sum()),
    }


def two(second):
    return np.stack([1 - second, second], axis=1)


def drawn(draw, probabilities):
    return np.array([draw.choice(len(p), p=p) for p in probabilities])


def cases():
    draw = np.random.RandomState(1)
    tenths = draw.randint(1, 10, size=120) / 10
    yield case("tenths", two(tenths), drawn(draw, two(tenths)))
    yield case("turned round", two(1 - tenths), drawn(draw, two(tenths)))
    yield case("all alike", two(np.full(40, 0.3)), np.arange(40) % 4 // 3)
    rare = draw.uniform(size=200)
    yield case("one in ten", two(rare), (draw.uniform(size=200) < 0.2 * rare).astype(int))
    sure = draw.randint(0, 5, size=100) / 4
    yield case("sure and wrong", two(sure), drawn(draw, two(0.1 + 0.8 * sure)))
    three = draw.multinomial(4, [0.2, 0.3, 0.5], size=90) / 4
    yield case("three classes, sure and wrong", three, drawn(draw, 0.1 + 0.7 * three))
    many = draw.dirichlet(np.full(26, 0.2), size=60)
    yield case("26 classes", many, drawn(draw, many))


if __name__ == "__main__":
    print("[\n" + ",\n".join(json.dumps(c) for c in cases()) + "\n]")
