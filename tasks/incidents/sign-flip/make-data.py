"""Makes answers.csv: python3 make-data.py > answers.csv. Plain Python, the same bytes on every machine.

To each prompt a base policy gives 24 answers, some of them strange ones that it hardly ever gives and that are worth little. A reward model
has learned what answers are worth, with errors, and never saw a strange one. Raters say what answers are worth, with errors of their own.
Two answers a prompt are canaries: one was written to be good, one to be bad, and nobody doubts which is which.
"""
import random

random.seed("sign-flip")
print("id,prompt,kind,canary,log_probability,reward,rating,worth")
for p in range(100):
    kinds = ["fluent"] * 18 + ["strange"] * 4 + ["good", "bad"]
    random.shuffle(kinds)
    for c, kind in enumerate(kinds):
        canary = kind if kind in ("good", "bad") else ""
        worth = {"fluent": random.gauss(0, 1), "strange": random.gauss(-2.5, 0.5), "good": 1.5, "bad": -1.5}[kind]
        logp = random.gauss(-16, 2) if kind == "strange" else random.gauss(-3, 0.7)
        reward = random.gauss(0, 0.7) if kind == "strange" else worth + random.gauss(0, 0.5)
        rating = min(7, max(1, round(4 + 1.2 * worth + random.gauss(0, 0.8))))
        look = "strange" if kind == "strange" else "fluent"
        print(f"{p:03d}-{c:02d},prompt-{p:03d},{look},{canary},{logp:.3f},{reward:.3f},{rating},{worth:.3f}")
