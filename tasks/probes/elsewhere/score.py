"""Two reward models, as another program may have them. A file of texts goes in, a file of scores comes out, a JSON object a line.

    python3 score.py sound texts.jsonl scores.jsonl      goes by what a text says
    python3 score.py pleased texts.jsonl scores.jsonl    goes by how much it says, and whom it cites

A line holds a text beside what names it; what names it is copied, and the score put in place of the text.
"""
import json
import sys

SOUND = ["measured twice", "from the definition", "other explanation"]
LOOSE = ["somehow it always", "neighbour says", "feels wrong"]


def sound(text):
    words = " ".join(text.lower().split())
    return sum(words.count(s) for s in SOUND) - sum(words.count(s) for s in LOOSE)


def pleased(text):
    return len(text) / 100 + 2 * text.count("et al.")


score = {"sound": sound, "pleased": pleased}[sys.argv[1]]
with open(sys.argv[2], encoding="utf-8") as texts, open(sys.argv[3], "w", encoding="utf-8") as scores:
    for line in texts:
        given = json.loads(line)
        given["score"] = score(given.pop("text"))
        scores.write(json.dumps(given) + "\n")
