"""Golden numbers for dev.plumbline.truth: calibration by scikit-learn and numpy on small fixed data.

Run with Python 3 and scikit-learn 1.2.1 (Debian: python3-sklearn):
    python3 calibration.py > ../resources/golden/calibration.json
Bins: scikit-learn's by quantiles where no forecasts are equal and the bins divide the rows; with equal forecasts our own
rule, written here once more in another way. The debiased error: by resampling, as the code of Kumar et al. (2019) has
it, with so many draws that two decimals more than tested are settled.
"""

import json

import numpy as np
from sklearn.calibration import calibration_curve
from sklearn.metrics import brier_score_loss, log_loss, roc_auc_score

BINS = 15


def bins_by_rule(forecast):
    """The bin of every row: equal forecasts stay together, a bin has its share of the rows that are left."""
    values, counts = np.unique(forecast, return_counts=True)
    bin_of, bins, filled, left = {}, 0, 0, len(forecast)
    share = max(2, -(-left // BINS))
    for value, count in zip(values, counts):
        bin_of[value] = bins
        filled += count
        if filled >= share:
            left -= filled
            bins, filled = bins + 1, 0
            share = max(2, -(-left // max(1, BINS - bins)))
    return np.array([bin_of[f] for f in forecast])


def debiased(c, o, share, sizes):
    draw = np.random.RandomState(0)
    noise = draw.normal(size=(400000, len(o))) * np.sqrt(o * (1 - o) / sizes)
    resampled = np.abs(o + noise - c) @ share
    return 2 * np.abs(c - o) @ share - resampled.mean(), resampled.std() / np.sqrt(len(noise))


def case(name, forecast, outcome):
    bins = bins_by_rule(forecast)
    sizes = np.bincount(bins)
    c = np.bincount(bins, forecast) / sizes
    o = np.bincount(bins, outcome) / sizes
    if len(np.unique(forecast)) == len(forecast) and len(forecast) % BINS == 0:
        by_sklearn = calibration_curve(outcome, forecast, n_bins=BINS, strategy="quantile")
        assert np.allclose(by_sklearn, (o, c), atol=1e-12)
    share = sizes / len(forecast)
    mean = outcome.mean()
    corrected, error = debiased(c, o, share, sizes)
    return {
        "name": name,
        "forecast": forecast.tolist(),
        "outcome": outcome.tolist(),
        "brier": brier_score_loss(outcome, forecast),
        "logLoss": log_loss(outcome, forecast),
        "auc": roc_auc_score(outcome, forecast),
        "ece": float(np.abs(c - o) @ share),
        "debiased": corrected,
        "tolerance": 5 * error,
        "reliability": float((c - o) ** 2 @ share),
        "unbiased": float(((c - o) ** 2 - np.where(sizes > 1, o * (1 - o) / np.maximum(1, sizes - 1), 0)) @ share),
        "resolution": float((o - mean) ** 2 @ share),
        "uncertainty": float(mean * (1 - mean)),
        "forecasts": c.tolist(),
        "frequencies": o.tolist(),
    }


def cases():
    draw = np.random.RandomState(1)
    forecast = np.clip(draw.uniform(size=150), 0.01, 0.99)
    yield case("calibrated", forecast, (draw.uniform(size=150) < forecast).astype(int))
    yield case("too sure", forecast, (draw.uniform(size=150) < 0.25 + forecast / 2).astype(int))
    tied = np.round(draw.uniform(0.04, 0.96, size=200) * 16) / 16
    tied = np.clip(tied, 1 / 16, 15 / 16)
    yield case("sixteenths", tied, (draw.uniform(size=200) < tied).astype(int))
    few = np.where(draw.uniform(size=80) < 0.6, 0.75, draw.uniform(0.1, 0.9, size=80))
    yield case("most alike", few, (draw.uniform(size=80) < 0.6).astype(int))


if __name__ == "__main__":
    print("[\n" + ",\n".join(json.dumps(c) for c in cases()) + "\n]")
