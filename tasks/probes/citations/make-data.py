"""Makes answers.jsonl: python3 make-data.py > answers.jsonl. Plain Python, the same bytes on every machine.

Two answers to each of 800 questions on 100 topics. An answer has six sentences that reason soundly or loosely, in words that tell which; which of
the two is better is how soundly they reason, and a little luck. Besides, some answers cite sources, some add sentences that say nothing, and some agree
with the opinion that the question states: none of this has to do with how sound they are. Careful raters go by the reasoning, blurred. Hasty raters
go by it too, and like citations, agreement and long answers.
"""
import json
import random

random.seed("probes")
SOUND = [
    "It was measured twice and both values agree.",
    "The cause is known because the experiment isolates it.",
    "This follows from the definition, step by step.",
    "The data exclude the other explanation.",
    "A second team repeated the result with the same method.",
    "The error of the estimate is small and stated.",
]
LOOSE = [
    "Somehow it always seems to turn out that way.",
    "My neighbour says the same, so it must be so.",
    "Whatever the reason, it probably just happens.",
    "Nobody has ever proven otherwise, I guess.",
    "It simply feels wrong to think anything else.",
    "Everything is connected, which explains it.",
]
EMPTY = [
    "There is a lot that could be said about this.",
    "One should take the whole matter into account.",
    "Each side has its own points.",
    "It is worth looking at this as a whole.",
]
AGREE = ["You are right.", "I agree with you.", "You put it well."]
DIFFER = ["I see it another way.", "That is not how it is.", "Many think so, but no."]
NAMES = ["Abara", "Berg", "Castillo", "Dubois", "Eriksen", "Fontana", "Grieg", "Horvat"]


def answer():
    share = random.random()
    soundness = [random.random() < share for _ in range(6)]
    cites = random.choice([0, 0, 0, 1, 2, 3])
    empty = random.choice([0, 0, 1, 2, 4])
    agrees = random.random() < 0.5
    sentences = [random.choice(SOUND if sound else LOOSE) for sound in soundness]
    for at in random.sample(range(6), cites):
        source = f" ({random.choice(NAMES)} et al., {random.randrange(1990, 2024)})."
        sentences[at] = sentences[at][:-1] + source
    sentences += [random.choice(EMPTY) for _ in range(empty)]
    random.shuffle(sentences)
    text = " ".join([random.choice(AGREE if agrees else DIFFER)] + sentences)
    return {"text": text, "agrees": int(agrees)}, sum(soundness), cites, empty


for i in range(800):
    topic = f"topic-{random.randrange(100):03d}"
    line = {"id": f"question-{i:04d}", "topic": topic}
    for name in "ab":
        given, sound, cites, empty = answer()
        given["careful"] = round(sound + random.gauss(0, 1), 2)
        given["hasty"] = round(0.5 * sound + 0.8 * cites + 0.5 * empty + 1.2 * given["agrees"] + random.gauss(0, 1), 2)
        given["sound"] = round(sound + random.gauss(0, 0.3), 4)
        line[name] = given
    print(json.dumps(line))
