"""The statistics in numpy, scikit-learn and the standard library: ``jobs.py job=auc data=FOLDER repeat=10``.

Prints the first time, the median of the rest, and a number by which both sides can be held against each other.
"""

import csv
import json
import resource
import sys
import time

STARTED = time.time()

import numpy as np


def bootstrap(data):
    """10,000 resamples of 10,000 items, 20 trials: an item is one of 8 cells, so a resample is a multinomial draw of 8 counts."""
    weak, student, ceiling = (np.load(f"{data}/{name}.npy").astype(int) for name in ("weak", "student", "ceiling"))
    cells = 4 * weak + 2 * student + ceiling
    bits = np.array([[cell >> shift & 1 for shift in (2, 1, 0)] for cell in range(8)])

    def run():
        random = np.random.default_rng(1)
        widths = []
        for trial in cells:
            share = np.bincount(trial, minlength=8) / len(trial)
            right = random.multinomial(len(trial), share, 10000) @ bits / len(trial)
            low, high = np.quantile(right, (.025, .975), axis=0)
            pgr = (right[:, 1] - right[:, 0]) / (right[:, 2] - right[:, 0])
            widths.append(np.ptp(np.quantile(pgr, (.025, .975))))
        return np.mean(widths)
    return run


def auc(data):
    """By ranks, with the placements that an interval rests on."""
    score, positive = np.load(f"{data}/scores.npy")
    positive = positive > 0

    def run():
        _, tie, count = np.unique(score, return_inverse=True, return_counts=True)
        positives = np.bincount(tie, positive, len(count))
        negatives = count - positives
        below = (np.cumsum(negatives) - negatives / 2) / negatives.sum()
        above = (positives.sum() - np.cumsum(positives) + positives / 2) / positives.sum()
        placement = np.where(positive, below[tie], above[tie])
        return placement[positive].mean()
    return run


def pools(data, name):
    return np.load(f"{data}/{name}-reward.npy"), np.load(f"{data}/{name}-gold.npy")


def best_of(data):
    """The means alone: sorted once, and one matrix of weights by rank."""
    reward, gold = pools(data, "best")

    def run():
        size = reward.shape[1]
        ranked = np.take_along_axis(gold, np.argsort(reward, axis=1), axis=1)
        weights = np.zeros((size, size))
        for n in range(1, size + 1):
            weights[size - 1, n - 1] = n / size
            for rank in range(size, n, -1):
                weights[rank - 2, n - 1] = weights[rank - 1, n - 1] * (rank - n) / (rank - 1)
        return (ranked.mean(axis=0) @ weights).mean()
    return run


def best_of_weights(data):
    """As we hand it on: for every n the weight of every candidate, and by these the mean."""
    reward, gold = pools(data, "best")

    def run():
        size = reward.shape[1]
        rank = np.argsort(np.argsort(reward, axis=1), axis=1)
        means, steps = [], []
        for n in range(1, size + 1):
            weights = np.zeros(size)
            weights[size - 1] = n / size
            for place in range(size, n, -1):
                weights[place - 2] = weights[place - 1] * (place - n) / (place - 1)
            steps.append(weights[rank])
            means.append((steps[-1] * gold).sum() / len(gold))
        return np.mean(means)
    return run


def tilt(data):
    """50 values of beta: for each the weight of every candidate, the divergence of every pool, and the mean."""
    reward, gold = pools(data, "best")

    def run():
        means, steps = [], []
        for beta in 8 * (1 / 128) ** (np.arange(50) / 49):
            below = (reward - reward.max(axis=1, keepdims=True)) / beta
            weights = np.exp(below)
            total = weights.sum(axis=1, keepdims=True)
            weights /= total
            divergence = (weights * below).sum(axis=1) - np.log(total[:, 0] / reward.shape[1])
            steps.append((weights, divergence))
            means.append((weights * gold).sum() / len(gold))
        return np.mean(means)
    return run


def covariance(data):
    """161 tilts, for each the moments of the pools and of two halves of each, and the mean covariance within pools."""
    reward, gold = pools(data, "covariance")

    def moments(weights, r, g):
        total = weights.sum(axis=1)
        mean, worth = (weights * r).sum(axis=1) / total, (weights * g).sum(axis=1) / total
        square = (weights * r * r).sum(axis=1) / total
        product, third = (weights * r * g).sum(axis=1) / total, (weights * r * r * g).sum(axis=1) / total
        variance = square - mean**2
        slope = third - 2 * mean * product + mean**2 * worth - worth * variance
        return total, mean, variance, worth, product - mean * worth, slope

    def run():
        many, size = reward.shape
        order = np.argsort(np.random.default_rng(1).random(reward.shape), axis=1)
        r = np.take_along_axis(reward - reward.max(axis=1, keepdims=True), order, axis=1)
        g = np.take_along_axis(gold - gold.mean(axis=1, keepdims=True), order, axis=1)

        def divergence(t):
            weights = np.exp(t * r)
            total = weights.sum(axis=1)
            return (t * (weights * r).sum(axis=1) / total - np.log(total / size)).mean()

        end = .8 * np.log(size)
        low, high = 0., 1 / np.sqrt(reward.var(axis=1).mean())
        while divergence(high) < end:
            high *= 2
        for _ in range(40):
            middle = (low + high) / 2
            low, high = (middle, high) if divergence(middle) < end else (low, middle)
        total = 0
        for i in range(161):
            weights = np.exp(high * i * i / 160 / 160 * r)
            whole = moments(weights, r, g)
            for half in slice(0, size // 2), slice(size // 2, size):
                moments(weights[:, half], r[:, half], g[:, half])
            total += whole[4].mean()
        return total
    return run


def dawid_skene(data):
    """Expectation maximisation from the majority's shares, pseudo-counts of .01, to a rise of 1e-8 a rating."""
    item, rater, says = np.load(f"{data}/ratings.npy").astype(int)

    def run():
        items, raters, classes = item.max() + 1, rater.max() + 1, says.max() + 1
        cell = rater * classes + says
        posterior = np.bincount(item * classes + says, minlength=items * classes).reshape(items, classes).astype(float)
        posterior /= posterior.sum(axis=1, keepdims=True)
        before = -np.inf
        starts = np.searchsorted(item, np.arange(items))
        for _ in range(1000):
            confusion = np.stack([np.bincount(cell, posterior[item, z], raters * classes) for z in range(classes)], 1)
            confusion = confusion.reshape(raters, classes, classes) + .01
            prevalence = posterior.sum(axis=0) + .01
            confusion = np.log(confusion / confusion.sum(axis=1, keepdims=True))
            prevalence = np.log(prevalence / prevalence.sum())
            logs = prevalence + np.add.reduceat(confusion.reshape(-1, classes)[cell], starts, axis=0)
            most = logs.max(axis=1, keepdims=True)
            posterior = np.exp(logs - most)
            total = posterior.sum(axis=1, keepdims=True)
            posterior /= total
            value = (most + np.log(total)).sum() + .01 * (confusion.sum() + prevalence.sum())
            if value - before <= 1e-8 * len(item):
                break
            before = value
        return posterior.max(axis=1).mean()
    return run


def ngrams(data):
    """Words and pairs of words, hashed, by scikit-learn."""
    from sklearn.feature_extraction.text import HashingVectorizer, TfidfTransformer
    with open(f"{data}/texts.csv", encoding="utf-8", newline="") as file:
        texts = [row["text"] for row in csv.DictReader(file)]
    hashing = HashingVectorizer(ngram_range=(1, 2), n_features=1 << 18, norm=None, alternate_sign=False,
                                token_pattern=r"\w+|[^\w\s]")
    return lambda: TfidfTransformer(sublinear_tf=True).fit_transform(hashing.transform(texts)).nnz


def read_csv(data):
    def run():
        columns = {}
        with open(f"{data}/texts.csv", encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        for name in rows[0]:
            columns[name] = [row[name] for row in rows]
        return len(rows)
    return run


def read_jsonl(data):
    def run():
        with open(f"{data}/texts.jsonl", encoding="utf-8") as file:
            rows = [json.loads(line) for line in file]
        columns = {name: [row[name] for row in rows] for name in rows[0]}
        return len(rows)
    return run


def read_npy(data):
    """With what we do as well: whether all numbers are finite, and a checksum."""
    import zlib

    def run():
        x = np.load(f"{data}/x.npy")
        if not np.isfinite(x).all():
            raise ValueError("not finite")
        zlib.crc32(x)
        return float(x[0, 0])
    return run


JOBS = {"intervals": bootstrap, "auc": auc, "best-of": best_of_weights, "best-of-means": best_of, "tilt": tilt,
        "covariance": covariance, "dawid-skene": dawid_skene, "ngrams": ngrams, "csv": read_csv, "jsonl": read_jsonl,
        "npy": read_npy}


def main(job, data, repeat=10):
    run = JOBS[job](data)
    seconds = []
    for _ in range(int(repeat)):
        busy = time.process_time()
        start = time.perf_counter()
        check = run()
        seconds.append(time.perf_counter() - start)
        used = time.process_time() - busy
    warm = sorted(seconds[min(1, len(seconds) // 2):])
    print(json.dumps({"first": seconds[0], "warm": warm[len(warm) // 2], "last-cpu": used, "least": warm[0], "check": float(check),
                      "process": time.time() - STARTED,
                      "peak-mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3}))


if __name__ == "__main__":
    main(**dict(option.split("=") for option in sys.argv[1:]))
