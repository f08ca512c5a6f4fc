"""The parts of a run: what each measures, how long it takes about, and the table that it gives."""

import json
import math
import os
import shutil
import statistics
import subprocess
import tempfile
from dataclasses import dataclass, replace
from typing import Callable

from runner import jobs, sweeps
from runner.processes import HERE, ROOT, data, java, ours, peer, run
from runner.sweeps import AGREE, ARMS, Cell, spread

FOUND = os.path.join(HERE, "target", "found")


@dataclass
class Part:
    about: str
    plan: Callable  # (quick, rounds) to seconds
    measure: Callable  # (quick, rounds, say) to what JSON can hold
    table: Callable  # found to lines and whether both sides agree


def bandwidth(quick, rounds, say):
    found = [run(ours("Bandwidth")).said[0] for _ in range(1 if quick else 3)]
    best = {name: max(one[name] for one in found) for name in ("gb-1", "gb-2")}
    say(f"  {best['gb-1']:.1f} GB/s by one thread, {best['gb-2']:.1f} by two")
    return best


def bandwidth_table(found):
    return [f"Memory is read at {found['gb-1']:.1f} GB/s by one thread and at {found['gb-2']:.1f} GB/s by two (the best of 27 "
            "comparisons of equal arrays of 128 MiB). The floor of a sweep is the time in which its rows are read once an epoch by two "
            "threads: the supervise rows for all weak heads, the transfer rows for all students and ceilings."], True


def sweep(quick, rounds, say):
    return measured(sweeps.QUICK if quick else sweeps.CELLS, rounds, say)


def shapes(quick, rounds, say):
    return measured(sweeps.QUICK_SHAPES if quick else sweeps.SHAPES, rounds, say)


def measured(cells, rounds, say):
    found = []
    for cell in cells:
        say(" " + cell.name())
        try:
            found.append(sweeps.measure(cell, rounds or cell.rounds, say))
        except RuntimeError as broken:
            # The other cells have taken minutes already, or will.
            say(f"  FAILED: {broken}")
            found.append({"name": cell.name(), "failed": str(broken).splitlines()[0]})
    return found


def sweep_table(found):
    kept = load("bandwidth", False) or load("bandwidth", True)
    return sweeps.table(found, kept["found"]["gb-2"] if kept else math.inf)


def converged_cells(quick):
    if quick:
        return [Cell("logistic", 64, 2, 1, 0, 1, (), 5, rows=4000)]
    return [Cell("logistic", 768, 2, 1, 0, 3, (), 8), Cell("logistic", 2048, 2, 1, 0, 2, (), 15),
            Cell("logistic", 768, 26, 1, 0, 1, (), 40)]


def converged(quick, rounds, say):
    found = []
    for cell in converged_cells(quick):
        cell.folder()
        took = {"scikit-learn": [], "ours": []}
        for _ in range(rounds or cell.rounds):
            took["scikit-learn"].append(run(peer("converged", "data=" + cell.folder())))
            took["ours"].append(run(sweeps.our_side(cell)))
        say(f"  {cell.columns} x {cell.classes}: " + ", ".join(
            f"{side} {many[-1].seconds:.2f} s" for side, many in took.items()))
        found.append({"name": f"{cell.columns} x {cell.classes}", "took": {
            side: {"seconds": [one.seconds for one in many], "train": [one.said[0]["train"] for one in many],
                   "arms": [many[-1].said[0][arm] for arm in ARMS], "peak": max(one.peak_mb for one in many)}
            for side, many in took.items()}})
    return found


def converged_table(found):
    lines = ["| shape | side | whole process, s: median (range) | fits, s | accuracy: weak, student, ceiling | peak, MB |",
             "| --- | --- | --- | --- | --- | --- |"]
    agree = True
    for one in found:
        for side, took in one["took"].items():
            near = all(abs(a - b) <= AGREE for a, b in zip(took["arms"], one["took"]["ours"]["arms"]))
            agree = agree and near
            arms = ", ".join(f"{arm:.4f}" for arm in took["arms"]) + ("" if near else " **DIFFER**")
            lines.append(f"| {one['name']} | {side} | {spread(took['seconds'])} | {statistics.median(took['train']):.2f} | "
                         f"{arms} | {took['peak']:.0f} |")
    return lines, agree


def task(quick, rounds, say):
    folder = data("task", "task-quick" if quick else "task", rows=4000 if quick else 40000, columns=64 if quick else 768)
    program = os.path.join(ROOT, "plumbline")
    out = os.path.join(folder, "runs")
    run([program, "--version"])
    took = [run([program, "run", os.path.join(folder, "task.yaml"), "--out", out, *uncached()])
            for _ in range(rounds or (1 if quick else 3))]
    say(f"  {statistics.median(one.seconds for one in took):.2f} s")
    return {"seconds": [one.seconds for one in took], "peak": max(one.peak_mb for one in took)}


def planner(quick, rounds, say):
    folder = data("tasks", "tasks-quick" if quick else "tasks", rows=4000 if quick else 40000, columns=64 if quick else 768)
    took = {"shared": [], "apart": []}
    for _ in range(rounds or (1 if quick else 3)):
        for side, flags in (("apart", ["--no-shared-passes"]), ("shared", [])):
            took[side].append(run([os.path.join(ROOT, "plumbline"), "run", os.path.join(folder, "tasks"), "--data", "data=" + folder,
                                   "--out", os.path.join(folder, "runs"), "--no-cache", *flags]))
    say("  " + ", ".join(f"{side} {many[-1].seconds:.2f} s" for side, many in took.items()))
    return {side: {"seconds": [one.seconds for one in many], "peak": max(one.peak_mb for one in many)} for side, many in took.items()}


def planner_table(found):
    apart, shared = found["apart"], found["shared"]
    gain = statistics.median(apart["seconds"]) / statistics.median(shared["seconds"])
    return ["Four tasks on the data of the first sweep, whose methods differ, 5 seeds, 5 epochs, with their controls, by `./plumbline run`.", "",
            "| passes | whole process, s: median (range) | peak, MB |", "| --- | --- | --- |",
            f"| each head its own (`--no-shared-passes`) | {spread(apart['seconds'])} | {apart['peak']:.0f} |",
            f"| shared by seeds, arms and tasks | {spread(shared['seconds'])} | {shared['peak']:.0f} |", "",
            f"Sharing is {gain:.2f} times as fast."], True


def suite(quick, rounds, say):
    """A copy of the project's task suite, first with an empty cache, then unchanged, then with one gate of one task changed."""
    shared = os.path.join(os.path.dirname(ROOT), "shared", "data")
    with tempfile.TemporaryDirectory() as folder:
        tasks = os.path.join(folder, "tasks")
        shutil.copytree(os.path.join(ROOT, "tasks"), tasks, ignore=shutil.ignore_patterns("target", "src", "pom.xml"))
        command = [os.path.join(ROOT, "plumbline"), "run", os.path.join(tasks, "two-views" if quick else ""), "--quiet",
                   "--cache", os.path.join(folder, "cache"), "--out", os.path.join(folder, "runs"),
                   *(["--data", "shared=" + shared] if os.path.isdir(shared) else [])]
        # Without the real data some tasks are not run, and the program says so by its ending.
        took = [run(command, ends=(0, 1, 2, 3)).seconds for _ in range(1 + (rounds or (1 if quick else 3)))]
        edit(os.path.join(tasks, "two-views", "both-views", "task.yaml"), "at-least: -0.15", "at-least: -0.16")
        changed = run(command, ends=(0, 1, 2, 3)).seconds
    say(f"  first {took[0]:.2f} s, again {statistics.median(took[1:]):.2f} s, one gate changed {changed:.2f} s")
    return {"first": took[0], "again": took[1:], "changed": changed, "real": os.path.isdir(shared)}


def edit(file, before, after):
    with open(file, encoding="utf-8") as read:
        text = read.read()
    if before not in text:
        raise RuntimeError(f"{file} no longer says {before}")
    with open(file, "w", encoding="utf-8") as out:
        out.write(text.replace(before, after))


def suite_table(found):
    again = statistics.median(found["again"])
    return [f"The project's task suite ({'with' if found['real'] else 'without'} the real data) with an empty cache: {found['first']:.1f} s; unchanged, "
            f"again: {spread(found['again'])} s, {found['first'] / again:.0f} times as fast; with one gate of one task changed: {found['changed']:.1f} s. Start-up is part of all three."], True


def uncached():
    """Every run computes all, where there is a cache at all."""
    options = subprocess.run([os.path.join(ROOT, "plumbline"), "run", "--help"], capture_output=True, text=True, check=True).stdout
    return ["--no-cache"] if "--no-cache" in options else []


def task_table(found):
    return [f"The first sweep (768 x 2, 5 seeds, 20 epochs) as a task file, by `./plumbline run`, with reading, views, metrics, intervals, "
            f"controls and reports: {spread(found['seconds'])} s, {found['peak']:.0f} MB at most."], True


def job_part(specs):
    def chosen(quick):
        return {job: spec for job, spec in specs.items() if not quick or job in jobs.SHORT}

    def plan(quick, rounds):
        return sum((rounds or (1 if quick else 5)) * jobs.SECONDS[job] for job in chosen(quick))

    def measure(quick, rounds, say):
        return [jobs.measure(job, spec, rounds or (1 if quick else 5), say) for job, spec in chosen(quick).items()]
    return plan, measure


def kernels(quick, rounds, say):
    out = os.path.join(FOUND, "jmh.json")
    os.makedirs(FOUND, exist_ok=True)
    which = ["StepBenchmark.sigmoid", "-i", "1", "-wi", "1"] if quick else ["KernelBenchmark|OpenBlas|Step"]
    found = []
    for flags in [[], *([] if quick else [["-jvmArgsAppend", "-Dplumbline.kernel=plain"]])]:
        chosen = ["KernelBenchmark"] if flags else which
        run(java("org.openjdk.jmh.Main", *chosen, *flags, "-rf", "json", "-rff", out))
        with open(out, encoding="utf-8") as file:
            for one in json.load(file):
                name = ".".join(one["benchmark"].split(".")[-2:])
                parameters = one.get("params", {})
                about = [parameters["precision"].lower()] if "precision" in parameters else []
                about += ["plain Java"] if flags else []
                found.append({"name": name + (f" ({', '.join(about)})" if about else ""), "outputs": parameters.get("outputs"),
                              "score": one["primaryMetric"]["score"], "error": one["primaryMetric"]["scoreError"]})
    return found


def kernels_table(found):
    lines = ["| kernel | outputs | us | +- | GFLOP/s |", "| --- | --- | --- | --- | --- |"]
    for one in found:
        speed = f"{2 * 100 * 768 * int(one['outputs']) / one['score'] / 1e3:.1f}" if one["outputs"] else ""
        error = "" if isinstance(one["error"], str) or math.isnan(one["error"]) else f"{one['error']:.2g}"
        lines.append(f"| {one['name']} | {one['outputs'] or ''} | {one['score']:.1f} | {error} | {speed} |")
    return lines, True


def growth_cells(quick):
    base = Cell("linear", 256, 2, 5, 5, 1, (), 3, rows=4000 if quick else 20000)
    times = (1, 2) if quick else (1, 2, 4, 8)
    return {"rows": [(k, replace(base, rows=base.rows * k)) for k in times],
            "heads": [(k, replace(base, seeds=base.seeds * k)) for k in times],
            "features": [(k, replace(base, columns=base.columns * k)) for k in times]}


def growth(quick, rounds, say):
    found = {}
    for what, grown in growth_cells(quick).items():
        found[what] = []
        for times, cell in grown:
            took = run(sweeps.our_side(cell, "repeat=3"))
            found[what].append({"times": times, "train": took.said[0]["train"], "peak": took.said[0]["peak-heap-mb"]})
        say(f"  {what}: " + ", ".join(f"{one['times']}x {one['train']:.2f} s" for one in found[what]))
    return found


def growth_table(found):
    lines = ["Ours alone, warm (the third training of a process): linear, 256 columns, 2 classes, 5 seeds, 5 epochs, 20,000 rows, and one of "
             "them at 2, 4 and 8 times. The exponent is the slope of the logarithms; 1 is growth in proportion.", "",
             "| grown | s at 1, 2, 4, 8 times | exponent from 1 to 8 | exponent from the last step | peak heap, MB |",
             "| --- | --- | --- | --- | --- |"]
    for what, grown in found.items():
        first, before, last = grown[0], grown[-2], grown[-1]
        whole = math.log(last["train"] / first["train"]) / math.log(last["times"] / first["times"])
        end = math.log(last["train"] / before["train"]) / math.log(last["times"] / before["times"])
        seconds = ", ".join(f"{one['train']:.3f}" for one in grown)
        heaps = ", ".join(f"{one['peak']:.0f}" for one in grown)
        lines.append(f"| {what} | {seconds} | {whole:.2f} | {end:.2f} | {heaps} |")
    return lines, True


HEAP = "512m"


def memory(quick, rounds, say):
    columns = 64 if quick else 768
    name = "large-quick" if quick else "large"
    folder = data("large", name, megabytes=200 if quick else 4096, columns=columns)
    matrix = os.path.join(folder, "x.npy")
    size = os.path.getsize(matrix)
    took = run(ours("Sweep", "data=" + folder, "model=linear", "seeds=1", "epochs=1", "mapped=yes", flags=["-Xmx" + HEAP]))
    for made in (matrix, os.path.join(folder, "done")):
        os.remove(made)
    said = took.said[0]
    say(f"  {took.seconds:.1f} s, peak heap {said['peak-heap-mb']:.0f} MB, resident {took.peak_mb:.0f} MB")
    return {"bytes": size, "seconds": took.seconds, "heap": said["peak-heap-mb"], "resident": took.peak_mb,
            "columns": columns, "arms": [said[arm] for arm in ARMS]}


def memory_table(found):
    rows = (found["bytes"] - 128) // 4 // found["columns"]
    return [f"A matrix of {found['bytes'] / 2**30:.2f} GiB ({rows:,} x {found['columns']} floats) in a mapped file, weak, student and ceiling, one "
            f"epoch, with `-Xmx{HEAP}`: {found['seconds']:.1f} s, a peak heap of {found['heap']:.0f} MB, {found['resident']:.0f} MB resident, "
            f"which counts the pages of the file that the system keeps. Accuracies {', '.join(f'{arm:.4f}' for arm in found['arms'])}."], True


def rounds_of(some, quick, rounds):
    return sum(cell.seconds * (rounds or cell.rounds) for cell in some)


statistics_plan, statistics_measure = job_part(jobs.STATISTICS)
reading_plan, reading_measure = job_part(jobs.READING)

PARTS = {
    "bandwidth": Part("how fast memory is read", lambda quick, rounds: 2 if quick else 6, bandwidth, bandwidth_table),
    "sweep": Part("the weak-to-strong sweep beside PyTorch",
                  lambda quick, rounds: rounds_of(sweeps.QUICK if quick else sweeps.CELLS, quick, rounds), sweep, sweep_table),
    "shapes": Part("the same in other shapes, and of nets with a hidden layer",
                   lambda quick, rounds: rounds_of(sweeps.QUICK_SHAPES if quick else sweeps.SHAPES, quick, rounds), shapes, sweep_table),
    "converged": Part("logistic regression to convergence beside scikit-learn",
                      lambda quick, rounds: rounds_of(converged_cells(quick), quick, rounds), converged, converged_table),
    "task": Part("the sweep as a task file, by the program itself",
                 lambda quick, rounds: (rounds or (1 if quick else 3)) * (4 if quick else 15), task, task_table),
    "planner": Part("four tasks on the same data, with shared passes and without",
                    lambda quick, rounds: (rounds or (1 if quick else 3)) * (6 if quick else 35), planner, planner_table),
    "suite": Part("the project's own tasks, with an empty cache, again, and with a gate changed", lambda quick, rounds: 8 if quick else 130, suite, suite_table),
    "statistics": Part("intervals, AUC, best-of-n, tilt, the covariance sweep and Dawid-Skene beside numpy", statistics_plan,
                       statistics_measure, jobs.table),
    "reading": Part("n-grams, CSV, JSON lines and .npy beside scikit-learn, Python and numpy", reading_plan, reading_measure,
                    jobs.table),
    "kernels": Part("JMH: the passes, softmax and Adam; OpenBLAS through JNI beside them", lambda quick, rounds: 4 if quick else 130,
                    kernels, kernels_table),
    "growth": Part("1, 2, 4 and 8 times the rows, heads and features", lambda quick, rounds: 8 if quick else 70, growth, growth_table),
    "memory": Part("a memory-mapped matrix of 4 GiB under a bounded heap", lambda quick, rounds: 5 if quick else 90, memory,
                   memory_table),
}

TITLES = {"bandwidth": "Memory", "sweep": "Weak-to-strong sweep", "shapes": "Weak-to-strong sweeps of other shapes", "converged": "Logistic regression to convergence",
          "task": "As a task file", "planner": "Shared passes", "suite": "Nothing twice", "statistics": "Statistics", "reading": "Reading and featurising", "kernels": "Kernels",
          "growth": "Growth", "memory": "More than the heap"}


def path(name, quick):
    return os.path.join(FOUND, name + ("-quick" if quick else "") + ".json")


def keep(name, quick, found):
    os.makedirs(FOUND, exist_ok=True)
    with open(path(name, quick), "w", encoding="utf-8") as out:
        json.dump(found, out, indent=1)


def load(name, quick):
    if not os.path.exists(path(name, quick)):
        return None
    with open(path(name, quick), encoding="utf-8") as file:
        return json.load(file)


def results(machine, quick):
    lines = ["# What the benchmarks found", "", "Written by `harness/benchmarks/run`; see [README.md](README.md) for what is measured and how.", ""]
    lines += [f"- {line}" for line in machine]
    agree = True
    for name, part in PARTS.items():
        kept = load(name, quick)
        if kept:
            table, near = part.table(kept["found"])
            agree = agree and near
            lines += ["", "## " + TITLES[name], "", f"{kept['when']}.", "", *table]
    return "\n".join(lines) + "\n", agree
