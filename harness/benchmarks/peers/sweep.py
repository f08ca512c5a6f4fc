"""The weak-to-strong sweep in PyTorch: of every seed a weak model of the supervise rows, a student of its labels of the
transfer rows, and a ceiling of their truth.

    sweep.py data=FOLDER model=linear way=index first=0 seeds=5 epochs=20 hidden=64 batch=100

The ways: ``loader`` (a DataLoader over a TensorDataset, as the published vision experiment has it), ``index`` (batches of
a permuted tensor) and ``stacked`` (all seeds of an arm in one batched product; linear only). Adam at 1e-3, from a cosine
schedule to 0; two classes have one logit, since that is the less work. One thread.
"""

import json
import math
import resource
import sys
import time

STARTED = time.time()

import numpy as np
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.set_num_threads(1)


def net(columns, outputs, hidden, model):
    """Linear from zero weights; of a hidden layer those of He et al. and zero output weights, as ours."""
    last = nn.Linear(hidden if model == "mlp" else columns, outputs)
    nn.init.zeros_(last.weight)
    nn.init.zeros_(last.bias)
    if model == "linear":
        return last
    first = nn.Linear(columns, hidden)
    nn.init.kaiming_uniform_(first.weight, nonlinearity="relu")
    nn.init.zeros_(first.bias)
    return nn.Sequential(first, nn.ReLU(), last)


class Sweep:

    def __init__(self, data, model, way, epochs, hidden, batch):
        self.x = torch.from_numpy(np.load(data + "/x.npy"))
        self.y = torch.from_numpy(np.fromfile(data + "/y.bin", dtype=np.uint8)).long()
        self.model, self.way, self.epochs, self.hidden, self.batch = model, way, epochs, hidden, batch
        self.classes = int(self.y.max()) + 1
        self.outputs = 1 if self.classes == 2 else self.classes
        half = len(self.y) // 22 * 10
        self.supervise, self.transfer = slice(0, half), slice(half, 2 * half)
        self.held_out = slice(2 * half, len(self.y))

    def loss(self, scores, target):
        if self.outputs == 1:
            return nn.functional.binary_cross_entropy_with_logits(scores.squeeze(1), target)
        return nn.functional.cross_entropy(scores, target)

    def targets(self, labels):
        return labels.float() if self.outputs == 1 else labels

    def batches(self, x, y):
        order = torch.randperm(len(x))
        for start in range(0, len(x), self.batch):
            some = order[start:start + self.batch]
            yield x[some], y[some]

    def train(self, x, labels, seed):
        torch.manual_seed(seed)
        y = self.targets(labels)
        fitted = net(x.shape[1], self.outputs, self.hidden, self.model)
        optimiser = torch.optim.Adam(fitted.parameters(), lr=1e-3)
        steps = self.epochs * math.ceil(len(x) / self.batch)
        schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimiser, steps)
        loader = DataLoader(TensorDataset(x, y), batch_size=self.batch, shuffle=True)
        for _ in range(self.epochs):
            for some, target in loader if self.way == "loader" else self.batches(x, y):
                optimiser.zero_grad()
                self.loss(fitted(some), target).backward()
                optimiser.step()
                schedule.step()
        return fitted

    @torch.no_grad()
    def said(self, fitted, rows):
        scores = fitted(self.x[rows])
        return (scores.squeeze(1) > 0).long() if self.outputs == 1 else scores.argmax(1)

    def accuracy(self, said):
        return float((said == self.y[self.held_out]).float().mean())

    def one(self, seed):
        weak = self.train(self.x[self.supervise], self.y[self.supervise], seed)
        x = self.x[self.transfer]
        student = self.train(x, self.said(weak, self.transfer), seed)
        ceiling = self.train(x, self.y[self.transfer], seed)
        return [self.accuracy(self.said(fitted, self.held_out)) for fitted in (weak, student, ceiling)]

    def stacked(self, seeds):
        """All seeds of an arm side by side: each its own order, one batched product a step."""
        weak = self.together(self.x[self.supervise], [self.y[self.supervise]] * len(seeds), seeds)
        x = self.x[self.transfer]
        labels = [self.said(one, self.transfer) for one in weak]
        student = self.together(x, labels, seeds)
        ceiling = self.together(x, [self.y[self.transfer]] * len(seeds), seeds)
        return [[self.accuracy(self.said(one, self.held_out)) for one in three]
                for three in zip(weak, student, ceiling)]

    def together(self, x, labels, seeds):
        y = torch.stack([self.targets(one) for one in labels])
        heads = len(seeds)
        weight = torch.zeros(heads, x.shape[1], self.outputs, requires_grad=True)
        bias = torch.zeros(heads, 1, self.outputs, requires_grad=True)
        optimiser = torch.optim.Adam([weight, bias], lr=1e-3)
        steps = self.epochs * math.ceil(len(x) / self.batch)
        schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimiser, steps)
        draws = [torch.Generator().manual_seed(seed) for seed in seeds]
        each = torch.arange(heads).unsqueeze(1)
        for _ in range(self.epochs):
            order = torch.stack([torch.randperm(len(x), generator=draw) for draw in draws])
            for start in range(0, len(x), self.batch):
                some = order[:, start:start + self.batch]
                scores = torch.baddbmm(bias, x[some], weight)
                optimiser.zero_grad()
                # The mean over a head's batch, summed over heads: each has the gradient of its own loss.
                loss = self.loss(scores.reshape(-1, self.outputs), y[each, some].reshape(-1)) * heads
                loss.backward()
                optimiser.step()
                schedule.step()
        return [lambda rows, k=k: rows @ weight[k] + bias[k] for k in range(heads)]


def main(data, model="linear", way="index", first=0, seeds=5, epochs=20, hidden=64, batch=100):
    sweep = Sweep(data, model, way, int(epochs), int(hidden), int(batch))
    read = time.time()
    own = range(int(first), int(first) + int(seeds))
    scores = sweep.stacked(list(own)) if way == "stacked" else [sweep.one(seed) for seed in own]
    weak, student, ceiling = np.mean(scores, axis=0)
    print(json.dumps({"train": time.time() - read, "process": time.time() - STARTED, "weak": weak, "student": student,
                      "ceiling": ceiling, "peak-mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3}))


if __name__ == "__main__":
    main(**dict(option.split("=") for option in sys.argv[1:]))
