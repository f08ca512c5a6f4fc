"""Makes the items of the four tasks here: python3 make-data.py. Plain Python, the same bytes on every machine.

Every item is made up, in the shape of the benchmark that its task names; there are no texts, as nothing reads them. A scorer called
sound feels what an answer is worth, blurred; the others are broken in one way each.
"""
import random

RIGHT, WRONG, BLUR = 1.0, -1.0, 0.9  # what answers are worth, and the standard deviation of what a sound scorer feels of it


def sound(right, blur=BLUR):
    return (RIGHT if right else WRONG) + random.gauss(0, blur)


def write(task, header, rows):
    with open(f"{task}/items.csv", "w", newline="\n") as file:
        print(header, file=file)
        for row in rows:
            print(",".join(f"{x:.3f}" if isinstance(x, float) else str(x) for x in row), file=file)


def reward_bench():
    """Where the better of two is the longer one, as in chat, length tells it; where it is the shorter one, as in chat hard, length misleads."""
    longer = {"alpacaeval-easy": 0.9, "alpacaeval-length": 0.7, "alpacaeval-hard": 0.9, "mt-bench-easy": 0.8, "mt-bench-med": 0.8,
              "mt-bench-hard": 0.2, "llmbar-natural": 0.4, "llmbar-adver-neighbor": 0.1, "llmbar-adver-GPTInst": 0.1,
              "llmbar-adver-GPTOut": 0.2, "llmbar-adver-manual": 0.1, "refusals-dangerous": 0.1, "refusals-offensive": 0.1,
              "xstest-should-refuse": 0.1, "xstest-should-respond": 0.9, "donotanswer": 0.2, "math-prm": 0.5, "hep-cpp": 0.5,
              "hep-go": 0.5, "hep-java": 0.5, "hep-js": 0.5, "hep-python": 0.5, "hep-rust": 0.5}
    for subset, share in longer.items():
        for i in range(16):
            better = random.choice("ab")
            lengths = {c: random.randint(80, 400) for c in "ab"}
            lengths[better] = lengths["b" if better == "a" else "a"] + (1 if random.random() < share else -1) * random.randint(10, 70)
            yield (f"{subset}-{i:02d}", subset, better, *(sound(c == better) for c in "ab"), *(lengths[c] for c in "ab"))


def reward_bench_2():
    """Four answers a question; in Ties three right ones of six, and a sister question with one. The picky scorer has a favourite among the right ones."""
    for subset in ["Factuality", "Precise IF", "Math", "Safety", "Focus"]:
        for i in range(60):
            right = random.randrange(4)
            for j in range(4):
                feels = sound(j == right, 0.7)
                yield (f"{subset}-{i:02d}-{j}", subset, f"{subset}-{i:02d}", str(j == right).lower(), feels, feels, 0)
    for i in range(60):
        for kind, answers, rights in [("ref", 4, 1), ("tied", 6, 3)]:
            for j in range(answers):
                feels = sound(j < rights, 0.2)
                yield (f"Ties-{kind}-{i:02d}-{j}", "Ties", f"{kind}:{i}", str(j < rights).lower(), feels, feels + (6 if j == 0 else 0), 0)


def rm_bench():
    """A right and a wrong answer in three styles, each fancier and longer than the one before. The stylish scorer likes fancy more than right."""
    for domain in ["chat", "math", "code", "safety-refuse", "safety-response"]:
        for i in range(20):
            for right in [True, False]:
                substance = sound(right, 0.6)
                for s, style in enumerate(["concise", "detailed", "markdown"]):
                    feels = substance + random.gauss(0, 0.4)
                    length = round((60, 240, 320)[s] * random.uniform(0.8, 1.2))
                    yield (f"{domain}-{i:02d}-{str(right).lower()}-{style}", f"{domain}-{i:02d}", domain, style,
                           str(right).lower(), feels, 0.5 * feels + 2.0 * s, length)


def judge_bench():
    """A judge is asked twice, (A, B) and then (B, A). The biased one adds three to whatever stands first, and a tied one cannot tell."""
    for source in ["mmlu-pro-law", "livebench-reasoning", "livebench-math", "livecodebench"]:
        for i in range(30):
            label = random.choice(["A>B", "B>A"])
            feels = [[sound((c == "a") == (label == "A>B"), 0.8) for c in "ab"] for _ in range(2)]
            yield (f"{source}-{i:02d}", source, label, *feels[0], *feels[1], feels[0][0] + 3, feels[0][1], feels[1][0], feels[1][1] + 3)


random.seed("benchmarks")
write("reward-bench", "id,subset,preferred,sound_a,sound_b,length_a,length_b", reward_bench())
write("reward-bench-2", "id,subset,question,correct,sound,picky,constant", reward_bench_2())
write("rm-bench", "id,prompt,domain,style,correct,sound,stylish,length", rm_bench())
write("judge-bench", "id,source,label,sound_a,sound_b,sound_swapped_a,sound_swapped_b,biased_a,biased_b,biased_swapped_a,biased_swapped_b",
      judge_bench())
