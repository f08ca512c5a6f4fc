"""Starts processes side by side and says how long they took and how much memory they held."""

import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field

HERE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
ROOT = os.path.dirname(os.path.dirname(HERE))
DATA = os.path.join(HERE, "target", "data")
PYTHON = "/usr/bin/python3"


@dataclass
class Took:
    """Of processes side by side: seconds until the last ended, what each printed, and their peak memory, added up."""

    seconds: float
    said: list
    peak_mb: float
    load: float = field(default=0)

    def mean(self, name, weights):
        """The mean over the processes of what they said, each of some weight."""
        return sum(one[name] * weight for one, weight in zip(self.said, weights)) / sum(weights)


def java(main, *options, flags=()):
    home = os.environ.get("JAVA_HOME")
    binary = os.path.join(home, "bin", "java") if home else "java"
    return [binary, *vectors(binary), "-XX:+UseParallelGC", "-Xshare:auto", *flags,
            "-cp", os.path.join(HERE, "target", "lib", "*"), main, *options]


def vectors(binary):
    """As the launcher: the Vector API where this JDK has it."""
    if binary not in vectors.known:
        modules = subprocess.run([binary, "--list-modules"], capture_output=True, text=True, check=True).stdout
        vectors.known[binary] = ["--add-modules=jdk.incubator.vector"] if "jdk.incubator.vector" in modules else []
    return vectors.known[binary]


vectors.known = {}


def ours(program, *options, flags=()):
    return java("dev.plumbline.benchmarks." + program, *options, flags=flags)


def peer(script, *options):
    return [PYTHON, os.path.join(HERE, "peers", script + ".py"), *options]


def environment():
    """One thread a process of what brings its own threads, and no choice of a kernel for it."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("OPENBLAS_")}
    return {**kept, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}


def run(*commands, cwd=None, ends=(0,)):
    """Runs the commands side by side; the last line of each one's output is JSON, if any of it is."""
    load = os.getloadavg()[0]
    outputs = [(tempfile.TemporaryFile("w+"), tempfile.TemporaryFile("w+")) for _ in commands]
    start = time.perf_counter()
    children = [subprocess.Popen(command, stdout=out, stderr=err, env=environment(), cwd=cwd)
                for command, (out, err) in zip(commands, outputs)]
    peak = 0
    failed = []
    for child, command, (_, err) in zip(children, commands, outputs):
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        peak += usage.ru_maxrss / 1e3
        if child.returncode not in ends:
            err.seek(0)
            failed.append(f"{' '.join(command)} ended with {child.returncode}:\n{err.read()[-3000:]}")
    seconds = time.perf_counter() - start
    if failed:
        raise RuntimeError("\n".join(failed))
    return Took(seconds, [last(out) for out, _ in outputs], peak, load)


def last(out):
    out.seek(0)
    lines = [line for line in out.read().splitlines() if line.startswith("{")]
    return json.loads(lines[-1]) if lines else {}


def data(job, name, **options):
    """The folder of data, made where it is missing."""
    folder = os.path.join(DATA, name)
    done = os.path.join(folder, "done")
    if not os.path.exists(done):
        run(peer("generate", job, folder, *(f"{key}={value}" for key, value in options.items())))
        with open(done, "w", encoding="utf-8"):
            pass
    return folder


def build():
    """Compiles our side and installs what the peers need, where it is missing."""
    missing = [package for module, package in (("torch", "python3-torch"), ("sklearn", "python3-sklearn"),
                                               ("numpy", "python3-numpy"))
               if subprocess.run([PYTHON, "-c", "import " + module], capture_output=True, check=False).returncode]
    if missing:
        root = [] if os.geteuid() == 0 else ["sudo"]
        subprocess.run([*root, "apt-get", "install", "-y", "-qq", "--no-install-recommends", *missing], check=True,
                       stdout=sys.stderr)
    subprocess.run(["mvn", "-q", "-B", "-ntp", "-Pbenchmarks", "-pl", "harness/benchmarks", "-am", "package",
                    "-Dmaven.test.skip=true", "-Djacoco.skip=true", "-Dspotless.check.skip=true"],
                   cwd=ROOT, check=True, stdout=sys.stderr)


def machine():
    """What measures, in a few lines."""
    def first(*command):
        done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment())
        return (done.stdout + done.stderr).strip().splitlines()[0]

    with open("/proc/cpuinfo", encoding="utf-8") as info:
        model = next((line.split(":")[1].strip() for line in info if line.startswith("model name")), "unknown")
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    peers = first(PYTHON, "-c", "import sys, torch, numpy, sklearn; print('Python', sys.version.split()[0] + ', PyTorch', "
                  "torch.__version__ + ', numpy', numpy.__version__ + ', scikit-learn', sklearn.__version__)")
    blas = first(PYTHON, "-c", """
import numpy
try:
    from threadpoolctl import threadpool_info
    found = [x for x in threadpool_info() if x['user_api'] == 'blas']
    print(', '.join(f"{x['internal_api']} {x['version']} with the kernel {x.get('architecture')}" for x in found))
except ImportError:
    print('not known: threadpoolctl is missing')
""")
    return [f"Machine: {os.cpu_count()} cores ({model}), {memory:.0f} GiB.",
            f"Ours: {first(java('x')[0], '-version')}, {' '.join(vectors(java('x')[0])) or 'no Vector API'}.",
            f"Peers: {peers}; numpy's BLAS: {blas}."]
