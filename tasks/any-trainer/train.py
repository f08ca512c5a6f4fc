"""A student of scikit-learn: reads job.json, train.jsonl and predict.jsonl, writes predictions.jsonl."""
import json

from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline


def read(name):
    with open(name, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


with open("job.json", encoding="utf-8") as file:
    job = json.load(file)

# A soft label is an example of each class, weighted by its probability.
texts, labels, weights = [], [], []
for example in read(job["train"]):
    for label, probability in example["probabilities"].items():
        if probability > 0:
            texts.append(example["columns"]["claim"])
            labels.append(label)
            weights.append(probability * example["weight"])

model = make_pipeline(TfidfVectorizer(ngram_range=(1, 2)), LogisticRegression(C=10, random_state=job["seed"] % 2**32))
model.fit(texts, labels, logisticregression__sample_weight=weights)

examples = read(job["predict"])
rows = model.predict_proba([example["columns"]["claim"] for example in examples])
with open(job["predictions"], "w", encoding="utf-8") as out:
    for example, row in zip(examples, rows):
        prediction = {"id": example["id"], "probabilities": dict(zip(model.classes_, map(float, row)))}
        out.write(json.dumps(prediction) + "\n")
