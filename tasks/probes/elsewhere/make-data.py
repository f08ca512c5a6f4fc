"""Makes answers.jsonl: python3 make-data.py > answers.jsonl. Plain Python, the same bytes on every machine.

Two answers to each of 80 questions, of six sentences that reason soundly or loosely; which of the two is better is how many are sound, and a little luck.
Some of them cite sources, and some add sentences that say nothing, which has nothing to do with it.
"""
import json
import random

random.seed("probes elsewhere")
SOUND = ["Both values agree when measured twice.", "This follows from the definition.", "The data exclude the other explanation."]
LOOSE = ["Somehow it always turns out that way.", "My neighbour says the same.", "It simply feels wrong to think otherwise."]
EMPTY = ["There is a lot that could be said about this.", "It is worth looking at this as a whole."]

for i in range(80):
    line = {"id": f"question-{i:02d}"}
    for name in "ab":
        share = random.random()
        soundness = [random.random() < share for _ in range(6)]
        sentences = [random.choice(SOUND if sound else LOOSE) for sound in soundness]
        for at in random.sample(range(6), random.choice([0, 0, 1, 2])):
            sentences[at] = sentences[at][:-1] + f" (Berg et al., {random.randrange(1990, 2024)})."
        sentences += [random.choice(EMPTY) for _ in range(random.choice([0, 0, 1, 3]))]
        random.shuffle(sentences)
        line[name] = {"text": " ".join(sentences), "sound": round(sum(soundness) + random.gauss(0, 0.4), 4)}
    print(json.dumps(line))
