"""The weak-to-strong sweep on both sides: how it is cut into processes, and what the rounds give."""

import statistics
from dataclasses import dataclass

from runner.processes import data, ours, peer, run

AGREE = .005
# Of few held-out rows.
AGREE_QUICK = .03
# A peer that takes so many times the fastest one in the first round is measured in that round only.
SLOWER = 1.25
ARMS = ("weak", "student", "ceiling")


@dataclass(frozen=True)
class Cell:
    """A shape of the sweep, and about how long a round of it takes."""

    model: str
    columns: int
    classes: int
    seeds: int
    epochs: int
    rounds: int
    ways: tuple
    seconds: float
    rows: int = 40000
    agree: float = AGREE
    # The ways to measure in every round, however slow.
    always: tuple = ()

    def folder(self):
        return data("sweep", f"sweep-{self.rows}-{self.columns}-{self.classes}", rows=self.rows, columns=self.columns,
                    classes=self.classes)

    def name(self):
        return f"{self.model}, {self.columns} x {self.classes}, {self.seeds} seeds, {self.epochs} epochs"


CELLS = [
    Cell("linear", 768, 2, 5, 20, 5, ("index", "loader", "stacked"), 27, always=("index",)),
    Cell("linear", 768, 2, 50, 20, 5, ("index", "stacked"), 130, always=("index",)),
]

SHAPES = [
    Cell("linear", 2048, 2, 5, 10, 3, ("index", "stacked"), 25),
    Cell("linear", 768, 26, 5, 10, 3, ("index", "stacked"), 20),
    Cell("linear", 2048, 26, 5, 10, 3, ("index", "stacked"), 35),
    Cell("linear", 2048, 2, 50, 2, 2, ("index", "stacked"), 40),
    Cell("linear", 768, 26, 50, 2, 2, ("index", "stacked"), 30),
    Cell("linear", 2048, 26, 50, 2, 2, ("index", "stacked"), 60),
    Cell("mlp", 768, 2, 5, 5, 3, ("index",), 15),
    Cell("mlp", 768, 26, 5, 5, 2, ("index",), 15),
    Cell("mlp", 2048, 2, 5, 5, 2, ("index",), 35),
    Cell("mlp", 2048, 26, 5, 5, 2, ("index",), 35),
    Cell("mlp", 768, 2, 50, 1, 2, ("index",), 25),
    Cell("mlp", 768, 26, 50, 1, 1, ("index",), 25),
    Cell("mlp", 2048, 2, 50, 1, 1, ("index",), 50),
    Cell("mlp", 2048, 26, 50, 1, 1, ("index",), 50),
]

QUICK = [
    Cell("linear", 64, 2, 5, 20, 2, ("index", "loader", "stacked"), 8, rows=4000, agree=AGREE_QUICK),
]

QUICK_SHAPES = [
    Cell("mlp", 64, 2, 3, 20, 1, ("index",), 4, rows=4000, agree=AGREE_QUICK),
]


def our_side(cell, *more):
    return ours("Sweep", "data=" + cell.folder(), "model=" + cell.model, f"seeds={cell.seeds}", f"epochs={cell.epochs}",
                *more)


def peers(cell, way):
    """Two processes side by side, the seeds shared out between them."""
    more = (cell.seeds + 1) // 2
    shares = [(0, more), (more, cell.seeds - more)]
    return [share for _, share in shares], [
        peer("sweep", "data=" + cell.folder(), "model=" + cell.model, "way=" + way, f"first={first}", f"seeds={share}",
             f"epochs={cell.epochs}") for first, share in shares]


def measure(cell, rounds, say):
    """Rounds of peers and ours in turns."""
    cell.folder()
    took = {"ours": [], **{way: [] for way in cell.ways}}
    arms = {}
    going = list(cell.ways)
    for number in range(rounds):
        for way in going:
            shares, commands = peers(cell, way)
            result = run(*commands)
            took[way].append(result)
            arms[way] = [result.mean(arm, shares) for arm in ARMS]
        result = run(our_side(cell))
        took["ours"].append(result)
        arms["ours"] = [result.said[0][arm] for arm in ARMS]
        if number == 0:
            fastest = min(took[way][0].seconds for way in going)
            going = [way for way in going if way in cell.always or took[way][0].seconds <= SLOWER * fastest]
        say(f"  round {number + 1}: " + ", ".join(
            f"{way} {one[-1].seconds:.2f} s" for way, one in took.items() if len(one) == number + 1))
    # Trained again in one process: the last time nothing is left to warm up.
    warm = run(our_side(cell, "repeat=3" if cell.seeds <= 5 else "repeat=2")).said[0]["train"] if cell.model == "linear" else None
    return {"name": cell.name(), "model": cell.model, "columns": cell.columns, "rows": cell.rows, "agree": cell.agree, "epochs": cell.epochs,
            "warm": warm, "arms": arms,
            "took": {way: {"seconds": [one.seconds for one in many], "train": [max(s["train"] for s in one.said)
                                                                              for one in many],
                           "peak": max(one.peak_mb for one in many), "load": max(one.load for one in many)}
                     for way, many in took.items()}}


def floor(found, bandwidth):
    """Seconds that reading the rows once an epoch takes: the supervise rows for the weak heads, the transfer rows for the rest."""
    return found["epochs"] * found["rows"] * found["columns"] * 4 / bandwidth / 1e9


def spread(values):
    return f"{statistics.median(values):.2f} ({min(values):.2f} to {max(values):.2f})"


def table(cells, bandwidth):
    """Lines of Markdown, and whether all accuracies agree."""
    lines = ["| sweep | side | whole process, s: median (range) | training, s | rounds | against ours | accuracy: weak, student,"
             " ceiling | peak, MB | load before |", "| --- | --- | --- | --- | --- | --- | --- | --- | --- |"]
    agree = True
    for found in cells:
        if "failed" in found:
            lines.append(f"| {found['name']} | **FAILED** | {found['failed']} | | | | | | |")
            agree = False
            continue
        own = statistics.median(found["took"]["ours"]["seconds"])
        for way, took in found["took"].items():
            near = all(abs(a - b) <= found["agree"] for a, b in zip(found["arms"][way], found["arms"]["ours"]))
            agree = agree and near
            ratio = "1" if way == "ours" else f"{statistics.median(took['seconds']) / own:.1f}x"
            lines.append("| " + " | ".join([
                found["name"] if way == "ours" else "", "**ours**" if way == "ours" else "PyTorch, " + way,
                spread(took["seconds"]), f"{statistics.median(took['train']):.2f}", str(len(took["seconds"])), ratio,
                ", ".join(f"{arm:.4f}" for arm in found["arms"][way]) + ("" if near else " **DIFFER**"),
                f"{took['peak']:.0f}", f"{took['load']:.1f}"]) + " |")
        if found["model"] == "linear":
            least = floor(found, bandwidth)
            warm = f"; ours, warm, {found['warm']:.2f} s, {found['warm'] / least:.1f}x the floor" if found["warm"] else ""
            lines.append(f"| | bandwidth floor | {least:.2f}{warm} | | | | | | |")
    return lines, agree
