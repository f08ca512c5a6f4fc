"""Makes the messages of a task: python3 make-data.py ratings > ratings/messages.csv, and so for subject-line.
Plain Python, the same bytes on every machine.

A message to a help desk is of one of six kinds. Its subject and its body are drawn word by word, each for itself, from the words of its
kind, of another kind, or of none. Raters err at random on one message in five, and they take every demand for a refund that
mentions an invoice for a question of billing.
"""
import random
import sys

KINDS = {
    "billing": "invoice charge amount price card statement tax fee currency receipt".split(),
    "refund": "refund money return returned back cancel cancelled unwanted credit wrong".split(),
    "delivery": "parcel courier late address tracking shipped box doorstep van customs".split(),
    "login": "password account locked email code verify reset username expired browser".split(),
    "outage": "down error timeout slow crash page server loading broken unavailable".split(),
    "feature": "wish option add export dark mode would nice support integrate".split(),
}
COMMON = ("please hello thanks today since yesterday again still need help team order number week "
          "could you my the it is was not have been when after why how soon").split()
NAMES = list(KINDS)


def words(kind, least, most):
    drawn = []
    for _ in range(random.randint(least, most)):
        die = random.random()
        of = kind if die < 0.4 else random.choice(NAMES) if die < 0.6 else None
        drawn.append(random.choice(KINDS[of] if of else COMMON))
    return drawn


random.seed("message-kinds " + sys.argv[1])
print("message_id,subject,body,invoice,rating,kind")
for i in range(3000):
    kind = random.choice(NAMES)
    subject = words(kind, 1, 4)
    body = words(kind, 6, 10)
    if kind in ("billing", "refund") and random.random() < 0.4:
        body.insert(random.randrange(len(body) + 1), "invoice")
    invoice = "invoice" in body
    rating = "billing" if kind == "refund" and invoice else kind
    if random.random() < 0.2:
        rating = random.choice([other for other in NAMES if other != rating])
    print(f"message-{i:04d},{' '.join(subject)},{' '.join(body)},{'mentioned' if invoice else 'not-mentioned'},{rating},{kind}")
