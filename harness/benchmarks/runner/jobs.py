"""Jobs that both sides do on the same files, each in processes of its own."""

import statistics

from runner.processes import data, ours, peer, run

# Of each job how often a process repeats it, ours and the peer's; how near the two must come to each other; and what it is.
STATISTICS = {
    "intervals": (100, 10, .03, "accuracy and PGR of 20 trials x 10,000 items with intervals: ours by influence, numpy's by a"
                                " bootstrap of 10,000 resamples over 8 cells"),
    "auc": (400, 100, 1e-9, "exact AUC of 10,000 scores, with the placements of its interval"),
    "best-of": (16, 5, 1e-9, "best of n without replacement, n = 1..64, 10,000 pools of 64, all weights handed on"),
    "tilt": (16, 5, 1e-9, "the KL-regularised optimum of 10,000 pools of 64 at 50 values of beta, weights and divergences"),
    "covariance": (15, 5, 1e-6, "covariance sweep of 200 pools of 512 at 161 tilts, with both halves of each pool"),
    "dawid-skene": (6, 5, 1e-6, "Dawid and Skene's model of 1,000,000 ratings"),
}
READING = {
    "ngrams": (3, 2, .02, "words and pairs of words of 100,000 texts as tf-idf (scikit-learn)"),
    "csv": (5, 3, 0, "100,000 rows of CSV, 29 MB, as columns (Python's csv)"),
    "jsonl": (5, 3, 0, "the same of JSON lines, 36 MB (Python's json)"),
    "npy": (5, 5, 0, "44,000 x 768 floats, checked to be finite and summed up"),
}
# Those that are done where only little is.
SHORT = ("intervals", "auc", "npy")
SECONDS = {"intervals": 4, "auc": 3, "best-of": 5, "tilt": 5, "covariance": 5, "dawid-skene": 4, "ngrams": 13, "csv": 4,
           "jsonl": 6, "npy": 4}


def folder(reading):
    made = data("texts", "texts") if reading else data("statistics", "statistics")
    return data("sweep", "sweep-40000-768-2", rows=40000, columns=768, classes=2) if reading == "npy" else made


def measure(job, spec, rounds, say):
    own_repeat, peer_repeat, near, about = spec
    where = "data=" + folder(job if job in READING else "")
    took = {"peer": [], "ours": []}
    for _ in range(rounds):
        took["peer"].append(run(peer("jobs", "job=" + job, where, f"repeat={peer_repeat}")))
        took["ours"].append(run(ours("Statistics", "job=" + job, where, f"repeat={own_repeat}")))
    found = {side: {name: [one.said[0][name] for one in many] for name in ("first", "warm", "check")}
             | {"peak": max(one.peak_mb for one in many), "load": max(one.load for one in many)}
             for side, many in took.items()}
    say(f"  {job}: ours {statistics.median(found['ours']['warm']) * 1e3:.1f} ms, peer "
        f"{statistics.median(found['peer']['warm']) * 1e3:.1f} ms")
    ours_check, peers_check = found["ours"]["check"][0], found["peer"]["check"][0]
    return {"job": job, "about": about, "found": found,
            "agree": abs(ours_check - peers_check) <= near * abs(peers_check) + 1e-9}


def spread(values):
    middle, low, high = (f"{1e3 * value:.3g}" for value in (statistics.median(values), min(values), max(values)))
    return f"{middle} ({low} to {high})"


def table(jobs):
    lines = ["| job | ours, warm, ms: median (range) | peer, warm, ms | peer / ours | ours, first, ms | peer, first, ms | "
             "figures: ours, peer | peak, MB: ours, peer | load |", "| --- | --- | --- | --- | --- | --- | --- | --- | --- |"]
    for one in jobs:
        own, other = one["found"]["ours"], one["found"]["peer"]
        lines.append("| " + " | ".join([
            f"{one['job']}: {one['about']}", spread(own["warm"]), spread(other["warm"]),
            f"{statistics.median(other['warm']) / statistics.median(own['warm']):.2f}",
            f"{1e3 * statistics.median(own['first']):.3g}", f"{1e3 * statistics.median(other['first']):.3g}",
            f"{own['check'][0]:.6g}, {other['check'][0]:.6g}" + ("" if one["agree"] else " **DIFFER**"),
            f"{own['peak']:.0f}, {other['peak']:.0f}", f"{max(own['load'], other['load']):.1f}"]) + " |")
    return lines, all(one["agree"] for one in jobs)
