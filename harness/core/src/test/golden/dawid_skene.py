"""Golden numbers for Dawid and Skene's aggregation of dev.plumbline.labeling.aggregation, by numpy.

The same expectation maximisation: from the majority's shares, smoothing added to every expected count, until the log
likelihood with the logarithm of that prior rises by no more than 1e-8 a rating. Run with Python 3 and numpy 1.24
(Debian: python3-numpy):
    python3 dawid_skene.py > ../resources/golden/dawid_skene.json
    python3 dawid_skene.py million      # a million ratings: what comes out, seconds and peak memory
Random numbers are SplitMix64 of a counter, so that Java makes the same million ratings, see MillionRatings.
"""

import json
import resource
import sys
import time

import numpy as np

TOLERANCE = 1e-8


def uniform(purpose, n):
    with np.errstate(over="ignore"):
        z = (np.uint64(purpose << 32) + np.arange(n, dtype=np.uint64)) * np.uint64(0x9E3779B97F4A7C15)
        z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        z = z ^ (z >> np.uint64(31))
    return (z >> np.uint64(11)) * 2.0**-53


def simulate(items, raters, per_item, classes):
    """Every rater is right with a probability of his own from .3 to .9, and else names any other class."""
    n = items * per_item
    truth = (uniform(1, items) * classes).astype(np.int32)
    ability = 0.3 + 0.6 * uniform(2, raters)
    item = np.arange(n, dtype=np.int32) // per_item
    share = raters // per_item
    rater = (np.arange(n, dtype=np.int32) % per_item) * share + (uniform(5, n) * share).astype(np.int32)
    other = (truth[item] + 1 + (uniform(4, n) * (classes - 1)).astype(np.int32)) % classes
    says = np.where(uniform(3, n) < ability[rater], truth[item], other).astype(np.int32)
    return rater, item, says, truth


def maximise(rater, item, says, posterior, raters, smoothing):
    classes = posterior.shape[1]
    cell = rater * classes + says
    counts = np.stack([np.bincount(cell, posterior[item, z], raters * classes) for z in range(classes)], axis=1)
    counts = counts.reshape(raters, classes, classes) + smoothing
    confusion = np.log(counts / counts.sum(axis=1, keepdims=True))
    prevalence = posterior.sum(axis=0) + smoothing
    prevalence = np.log(prevalence / prevalence.sum())
    return confusion, prevalence, smoothing * (confusion.sum() + prevalence.sum())


def expect(rater, item, says, confusion, prevalence, items):
    """Posteriors and the log likelihood; a row of zeros where nobody rated an item."""
    cell = confusion[rater, says]
    logs = np.stack([np.bincount(item, cell[:, z], items) for z in range(len(prevalence))], axis=1)
    logs += prevalence
    top = logs.max(axis=1, keepdims=True)
    weights = np.exp(logs - top)
    sums = weights.sum(axis=1, keepdims=True)
    rated = np.bincount(item, minlength=items) > 0
    return weights / sums * rated[:, None], ((top + np.log(sums))[rated]).sum()


def dawid_skene(rater, item, says, items, raters, classes, smoothing):
    counts = np.bincount(item * classes + says, minlength=items * classes).reshape(items, classes)
    posterior = counts / np.maximum(1, counts.sum(axis=1, keepdims=True))
    last, iterations = -np.inf, 0
    while True:
        confusion, prevalence, prior = maximise(rater, item, says, posterior, raters, smoothing)
        posterior, likelihood = expect(rater, item, says, confusion, prevalence, items)
        iterations += 1
        if iterations > 1 and prior + likelihood - last <= TOLERANCE * len(says):
            diagonal = np.exp(confusion)[:, np.arange(classes), np.arange(classes)]
            return posterior, diagonal @ np.exp(prevalence), iterations, prior + likelihood
        last = prior + likelihood


def case(name, items, raters, classes, rater, item, says, smoothing):
    posterior, ability, iterations, objective = dawid_skene(rater, item, says, items, raters, classes, smoothing)
    return {
        "name": name,
        "items": items,
        "raters": raters,
        "classes": classes,
        "smoothing": smoothing,
        "rater": rater.tolist(),
        "item": item.tolist(),
        "says": says.tolist(),
        "iterations": iterations,
        "objective": float(objective),
        "ability": ability.tolist(),
        "posterior": posterior.ravel().tolist(),
    }


def cases():
    rater, item, says, _ = simulate(200, 20, 5, 3)
    yield case("three classes", 200, 20, 3, rater, item, says, 0.01)
    rater, item, says, _ = simulate(150, 12, 6, 2)
    yield case("two classes, much smoothing", 150, 12, 2, rater, item, says, 1.0)
    rater, item, says, _ = simulate(120, 10, 5, 5)
    kept = uniform(6, len(says)) < 0.4
    yield case("five classes, few ratings, some items without", 120, 11, 5, rater[kept], item[kept], says[kept], 0.01)


def million():
    rater, item, says, truth = simulate(100_000, 2000, 10, 5)
    start = time.perf_counter()
    posterior, ability, iterations, objective = dawid_skene(rater, item, says, 100_000, 2000, 5, 0.01)
    seconds = time.perf_counter() - start
    print("iterations", iterations)
    print("right", int((posterior.argmax(axis=1) == truth).sum()))
    print("confidence %.12f" % posterior.max(axis=1).mean())
    print("objective %.6f" % objective)
    print("seconds %.2f, in all %.2f of processor time" % (seconds, time.process_time()))
    print("peak memory %.0f MB" % (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024))


if __name__ == "__main__":
    if sys.argv[1:] == ["million"]:
        million()
    else:
        print("[\n" + ",\n".join(json.dumps(c) for c in cases()) + "\n]")
