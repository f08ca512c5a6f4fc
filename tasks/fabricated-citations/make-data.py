"""Makes claims.csv: python3 make-data.py > claims.csv. Plain Python, the same bytes on every machine.

A claim is true or not. Its citations are real or made up; made-up ones go with false claims, mostly. The rater feels how well a claim is
supported, blurred, and counts the citations, but does not open them. Whether a citation resolves stands in the data, so a student
could see it.
"""
import random

random.seed("fabricated-citations")
print("claim_id,topic,citation,citations,resolves,support,length,rating,is_true")
for i in range(6000):
    topic = f"topic-{random.randrange(150):03d}"
    true = random.random() < 0.5
    kind = random.choices(["none", "real", "fabricated"], [0.5, 0.4, 0.1] if true else [0.4, 0.2, 0.4])[0]
    count = 0 if kind == "none" else random.randint(1, 4)
    resolves = 0 if kind == "none" else round(random.betavariate(8, 2) if kind == "real" else random.betavariate(1, 9), 2)
    support = round((0.9 if true else -0.9) + random.gauss(0, 1), 2)
    length = round(60 + 25 * count + abs(random.gauss(0, 40)))
    felt = support + 0.9 * count - 0.6 + random.gauss(0, 0.5)
    print(f"claim-{i:04d},{topic},{kind},{count},{resolves},{support},{length},{str(felt > 0).lower()},{str(true).lower()}")
