"""Writes samples.csv: what a policy answers as it is trained against a reward that counts citations. Run: python3 make-samples.py

An answer has a quality q, N(0, 1), and citations, Poisson. At step s the policy draws q from N(.4 t, 1) and citations from a Poisson
distribution of mean exp(.9 t), with t = s / 300, so that quality grows and citations grow faster. Gold is q - .35 citations: nobody opens
citations, and each costs a reader time. The rating is q + .1 citations, the reward q + .5 citations. Log-probabilities are those of these laws.
"""

import csv
import math
import random

STEPS = [0, 100, 200, 400, 600]
PROMPTS = 60
SAMPLES = 4


def poisson(mean, draw):
    k, p, limit = 0, draw.random(), math.exp(-mean)
    while p > limit:
        k, p = k + 1, p * draw.random()
    return k


def log_probability(q, citations, t):
    mean = math.exp(0.9 * t)
    normal = -0.5 * (q - 0.4 * t) ** 2 - 0.5 * math.log(2 * math.pi)
    return normal + citations * math.log(mean) - mean - math.lgamma(citations + 1)


def main():
    draw = random.Random(6)
    with open("samples.csv", "w", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow("id,prompt,step,citations,reward,rating,gold,log_probability,base_log_probability".split(","))
        for prompt in range(1, PROMPTS + 1):
            for step in STEPS:
                t = step / 300
                for sample in range(1, SAMPLES + 1):
                    q = draw.gauss(0.4 * t, 1)
                    c = poisson(math.exp(0.9 * t), draw)
                    numbers = [q + 0.5 * c, q + 0.1 * c, q - 0.35 * c, log_probability(q, c, t), log_probability(q, c, 0)]
                    out.writerow([f"p{prompt}-s{step}-{sample}", f"p{prompt}", step, c] + [f"{x:.4f}" for x in numbers])


main()
