"""Makes claims.csv: python3 make-data.py > claims.csv. Plain Python, the same bytes on every machine.

A claim names three pieces of evidence, and holds if most of them are sound. The rater counts them too, with a slip here and
there, but a claim in a confident tone wins it over as if one more piece were sound and the next one too.
"""
import random

SOUND = ["the measurement was repeated", "the sample is described", "the figures are listed", "a second group found the same",
         "the error is stated", "the method is public", "the records are kept", "the counts add up"]
UNSOUND = ["everyone knows it", "a friend said so", "nobody has looked since", "it was always so",
           "the source is lost", "it stands to reason", "an expert hinted at it", "the opposite was never shown"]
SUBJECTS = ["the new valve", "this diet", "the old bridge", "the second vaccine", "that engine", "the river", "the tax", "the school"]
CLAIMS = ["lasts longer", "is safer", "costs less", "works twice as well", "fails in winter", "needs no care"]
CONFIDENT = ["Without any doubt", "Certainly", "Beyond all question"]
TENTATIVE = ["It seems that", "Perhaps", "As far as one can tell"]

random.seed("any-trainer")
print("claim_id,subject,tone,claim,rating,holds")
for i in range(3000):
    subject = random.choice(SUBJECTS)
    tone = random.choice(["confident", "tentative"])
    sound = random.choice([0, 1, 2, 3])
    evidence = random.sample(SOUND, sound) + random.sample(UNSOUND, 3 - sound)
    random.shuffle(evidence)
    opening = random.choice(CONFIDENT if tone == "confident" else TENTATIVE)
    claim = f"{opening} {subject} {random.choice(CLAIMS)}: {'; '.join(evidence)}."
    felt = sound - 1.5 + (2 if tone == "confident" else 0) + random.gauss(0, 0.8)
    print(f"claim-{i:04d},{subject},{tone},\"{claim}\",{str(felt > 0).lower()},{str(sound >= 2).lower()}")
