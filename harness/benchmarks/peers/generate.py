"""Makes the data that both sides of a benchmark read. Same arguments, same bytes.

    generate.py sweep FOLDER rows=40000 columns=768 classes=2
    generate.py large FOLDER megabytes=4096 columns=768
    generate.py statistics FOLDER
    generate.py texts FOLDER
    generate.py task FOLDER rows=40000 columns=768
    generate.py tasks FOLDER rows=40000 columns=768
"""

import json
import os
import sys

import numpy as np


def header(path, rows, columns):
    """An .npy file of float32 whose rows are yet to be written."""
    out = open(path, "wb")
    np.lib.format.write_array_header_1_0(
        out, {"descr": "<f4", "fortran_order": False, "shape": (rows, columns)})
    return out


def clusters(folder, rows, columns, classes):
    """A centroid a class and noise of deviation 1: two classes are told apart by a linear model in 85 %, 26 in about 80 %."""
    random = np.random.default_rng(20261126)
    centroids = random.standard_normal((classes, columns))
    centroids /= np.linalg.norm(centroids, axis=1, keepdims=True)
    if classes == 2:
        centroids[1] = -centroids[0]
    centroids *= 1.04 if classes == 2 else 3.0
    truth = random.integers(0, classes, rows, dtype=np.uint8)
    with header(os.path.join(folder, "x.npy"), rows, columns) as out:
        for start in range(0, rows, 4000):
            some = truth[start:start + 4000]
            noise = random.standard_normal((len(some), columns), dtype=np.float32)
            (noise + centroids[some].astype(np.float32)).tofile(out)
    truth.tofile(os.path.join(folder, "y.bin"))


def sweep(folder, rows=40000, columns=768, classes=2):
    """As many rows again by a tenth, which are held out."""
    clusters(folder, rows // 20 * 22, columns, classes)


def large(folder, megabytes=4096, columns=768):
    rows = megabytes * 2**20 // (4 * columns) // 220 * 220
    clusters(folder, rows, columns, 2)


def save(folder, name, array):
    np.save(os.path.join(folder, name + ".npy"), np.ascontiguousarray(array, dtype="<f8"))


def statistics(folder):
    random = np.random.default_rng(7)
    # Whether weak labels, students and ceilings are right: 20 trials x 10,000 items each.
    hard = random.random(10000)
    for name, rate in ("weak", .75), ("student", .82), ("ceiling", .9):
        wrong = random.random((20, 10000)) * .5 + hard * .5
        save(folder, name, wrong < np.quantile(wrong, rate))
    # Scores with ties, and whether each is a positive.
    positive = random.random(10000) < .3
    save(folder, "scores", np.stack([np.round(random.standard_normal(10000) + positive, 3), positive]))
    for name, pools, size in ("best", 10000, 64), ("covariance", 200, 512):
        reward = random.standard_normal((pools, size))
        save(folder, name + "-reward", reward)
        save(folder, name + "-gold", .5 * reward - .1 * reward**2 + random.standard_normal((pools, size)))
    # A million ratings of 100,000 items by 500 raters in 4 classes, in the order of the items.
    truth = random.integers(0, 4, 100000)
    item = np.repeat(np.arange(100000), 10)
    rater = np.argsort(random.random((100000, 500)), axis=1)[:, :10].ravel()
    skill = random.uniform(.4, .9, 500)
    says = np.where(random.random(1000000) < skill[rater], truth[item], random.integers(0, 4, 1000000))
    save(folder, "ratings", np.stack([item, rater, says]))


def texts(folder):
    random = np.random.default_rng(11)
    words = np.array(["".join(random.choice(list("abcdefghijklmnopqrstuvwxyz"), random.integers(2, 11)))
                      for _ in range(20000)])
    share = 1 / np.arange(1, len(words) + 1)
    picked = words[random.choice(len(words), (100000, 40), p=share / share.sum())]
    with open(os.path.join(folder, "texts.csv"), "w", encoding="utf-8") as csv, \
            open(os.path.join(folder, "texts.jsonl"), "w", encoding="utf-8") as lines:
        csv.write("id,text,label,score,source,topic\n")
        for i, row in enumerate(picked):
            text = " ".join(row[:20]) + ", " + " ".join(row[20:]) + "."
            label, score = int(random.integers(2)), round(float(random.random()), 6)
            csv.write(f'e{i},"{text}",{label},{score},s{i % 7},t{i % 100}\n')
            lines.write(json.dumps({"id": f"e{i}", "text": text, "label": label, "score": score,
                                    "source": f"s{i % 7}", "topic": f"t{i % 100}"}) + "\n")


def task(folder, rows=40000, columns=768):
    """The sweep as a task file: both models see the same embeddings."""
    clusters(folder, rows // 20 * 22, columns, 2)
    truth = np.fromfile(os.path.join(folder, "y.bin"), dtype=np.uint8)
    half = len(truth) // 22 * 10
    split = ["supervise"] * half + ["transfer"] * half + ["held-out"] * (len(truth) - 2 * half)
    with open(os.path.join(folder, "examples.csv"), "w", encoding="utf-8") as out:
        out.write("id,part,truth\n")
        out.writelines(f"e{i},{part},{'yes' if y else 'no'}\n" for i, (part, y) in enumerate(zip(split, truth)))
    with open(os.path.join(folder, "ids.txt"), "w", encoding="utf-8") as out:
        out.writelines(f"e{i}\n" for i in range(len(truth)))
    with open(os.path.join(folder, "task.yaml"), "w", encoding="utf-8") as out:
        out.write(TASK)


def tasks(folder, rows=40000, columns=768):
    """Four tasks on the same data."""
    task(folder, rows, columns)
    text = TASK.replace("epochs: 20", "epochs: 5")
    for name in "examples.csv", "x.npy", "ids.txt":
        text = text.replace("file: " + name, f"file: 'data:{name}'").replace("ids: " + name, f"ids: 'data:{name}'")
    for method in "hard", "soft", "confidence", "confidence-filter":
        os.makedirs(os.path.join(folder, "tasks", method), exist_ok=True)
        with open(os.path.join(folder, "tasks", method, "task.yaml"), "w", encoding="utf-8") as out:
            out.write(text.replace("task: weak-to-strong-sweep", "task: sweep-" + method).replace("hard", method))


TASK = """\
task: weak-to-strong-sweep
about: The sweep of the benchmark as a task file.
dataset:
  file: examples.csv
  id: id
  views: {embedded: {embeddings: {file: x.npy, ids: ids.txt, model: drawn, standardize: false}}}
  split: {column: part}
labeling:
  weak-model: {view: embedded, model: {linear: {epochs: 20, batch: 100, rate: 0.001}}}
learning:
  student: {view: embedded, model: {linear: {epochs: 20, batch: 100, rate: 0.001}}}
  methods: [hard]
  seeds: 5
truth:
  column: truth
  slices: []
verdict:
  - {metric: accuracy, method: hard, at-least: 0.5}
"""


def main(job, folder, *options):
    os.makedirs(folder, exist_ok=True)
    given = {key: int(value) for key, value in (option.split("=") for option in options)}
    {"sweep": sweep, "large": large, "statistics": statistics, "texts": texts, "task": task, "tasks": tasks}[job](folder, **given)


if __name__ == "__main__":
    main(*sys.argv[1:])
