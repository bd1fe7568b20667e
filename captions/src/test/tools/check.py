"""Compares caption files with the track they were written from, as others' software sees them.

Usage: check.py FOLDER...   A folder has track.json and files track.srt, .vtt, .dfxp, .ttml, .smi, .sbv, .scc.
Count and times must be equal. So must the texts, but for white space and for known quirks of each reader (contract
caption-formats, sections 4 and 5): one that interprets markup is not asked about the text of a cue with <, {, } or \\ in it.
Exit status: 0 all the same, 1 a difference, 2 no reader is here.
"""

import html
import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

TOOLS = os.path.dirname(os.path.abspath(__file__))


def run(*command):
    done = subprocess.run(command, capture_output=True, text=True, timeout=300)
    if done.returncode != 0:
        raise RuntimeError(f"{command[0]} failed: {(done.stderr or done.stdout).strip()[-400:]}")
    return done.stdout


def srt_cues(content):
    """Reads what the tools themselves print; they print plain SRT."""
    cues = []
    stamp = r"(\d+):(\d\d):(\d\d),(\d{3})"
    parts = re.split(rf"(?m)^\d+\n{stamp} --> {stamp}\n", content)
    for i in range(1, len(parts), 9):
        n = [int(x) for x in parts[i : i + 8]]
        start, end = (((h * 60 + m) * 60 + s) * 1000 + f for h, m, s, f in (n[:4], n[4:]))
        cues.append((start, end, parts[i + 8]))
    return cues


def ffmpeg(path):
    return srt_cues(run("ffmpeg", "-v", "fatal", "-i", path, "-f", "srt", "-"))


def ttconv(path):
    with tempfile.TemporaryDirectory() as folder:
        out = os.path.join(folder, "out.srt")
        kind = ["--itype", "TTML"] if path.endswith((".dfxp", ".ttml")) else []
        run("ttconv", "convert", "-i", path, *kind, "-o", out)
        with open(out, encoding="utf-8") as file:
            return srt_cues(file.read())


def python_srt(path):
    import srt

    with open(path, encoding="utf-8-sig", newline="") as file:
        found = list(srt.parse(file.read().replace("\r\n", "\n").replace("\r", "\n")))
    return [(ms(c.start.total_seconds()), ms(c.end.total_seconds()), c.content) for c in found]


def webvtt_py(path):
    import webvtt

    read = {"vtt": webvtt.read, "sbv": webvtt.from_sbv, "srt": webvtt.from_srt}[path.rsplit(".", 1)[1]]
    found = read(path)
    return [(ms(c.start_in_seconds, c.start), ms(c.end_in_seconds, c.end), c.text) for c in found]


def ms(seconds, stamp=None):
    if stamp is not None:
        return int(stamp.rsplit(".", 1)[1]) + 1000 * int(seconds)
    return round(seconds * 1000)


def node(parser):
    def read(path):
        found = run("node", os.path.join(TOOLS, "parse.mjs"), parser, path.rsplit(".", 1)[1], path)
        return [(c["start"], c["end"], c["text"]) for c in json.loads(found)]

    return read


def words(text):
    return re.sub(r"\s+", " ", text).strip()


def no_quirk(text):
    return words(text)


def no_markup(text):
    """For readers that take what looks like a tag or a style out of the text: they are not asked about such a cue."""
    return None if re.search(r"[<{}\\]", text) else words(text)


def no_speaker(text):
    """It takes a leading '>> Name:' for the speaker."""
    plain = no_markup(text)
    return plain and words(re.sub(r"(?m)^\s*(>> *)?[^:\n]{0,40}: ", "", text))


def as_is(text):
    return text


# extension, tool, what must be there, reader, what is left of a text in it, and what it leaves undone of its own
CHECKS = [
    ("srt", "ffmpeg", "ffmpeg", ffmpeg, no_markup, as_is),
    ("srt", "python3-srt", "module:srt", python_srt, no_quirk, as_is),
    ("srt", "python3-webvtt", "module:webvtt", webvtt_py, no_markup, as_is),
    ("srt", "subsrt-ts", "npm:subsrt-ts", node("subsrt-ts"), no_speaker, as_is),
    ("vtt", "webvtt-parser", "npm:webvtt-parser", node("webvtt-parser"), no_quirk, as_is),
    ("vtt", "ffmpeg", "ffmpeg", ffmpeg, no_markup, as_is),
    ("vtt", "python3-webvtt", "module:webvtt", webvtt_py, no_quirk, html.unescape),
    ("vtt", "subsrt-ts", "npm:subsrt-ts", node("subsrt-ts"), no_quirk, html.unescape),
    ("dfxp", "ttconv", "ttconv", ttconv, no_quirk, as_is),
    ("ttml", "ttconv", "ttconv", ttconv, no_quirk, as_is),
    ("smi", "subsrt-ts", "npm:subsrt-ts", node("subsrt-ts"), no_markup, as_is),
    ("smi", "ffmpeg", "ffmpeg", ffmpeg, no_markup, html.unescape),
    ("sbv", "python3-webvtt", "module:webvtt", webvtt_py, no_markup, as_is),
    ("sbv", "subsrt-ts", "npm:subsrt-ts", node("subsrt-ts"), no_speaker, as_is),
]


def is_here(need):
    kind, _, name = need.partition(":")
    if kind == "module":
        return importlib.util.find_spec(name) is not None
    if kind == "npm":
        return shutil.which("node") and os.path.isdir(os.path.join(TOOLS, "node_modules", name))
    return shutil.which(need)


def difference(expected, found, plain, finished):
    if len(expected) != len(found):
        return f"{len(found)} cues, not {len(expected)}"
    for number, (cue, (start, end, text)) in enumerate(zip(expected, found), 1):
        if (cue["start"], cue["end"]) != (start, end):
            return f"cue {number}: {start}-{end}, not {cue['start']}-{cue['end']}"
        # SRT has another arrow in its place
        wanted = plain("\n".join(cue["lines"]).replace("-->", "→"))
        shown = wanted and plain(finished(text).replace("-->", "→"))
        if shown != wanted:
            return f"cue {number}: {shown!r}, not {wanted!r}"
    return None


def check(folder, check_of):
    extension, tool, _, read, plain, finished = check_of
    path = os.path.join(folder, "track." + extension)
    if not os.path.exists(path):
        return None
    with open(os.path.join(folder, "track.json"), encoding="utf-8") as file:
        expected = json.load(file)["cues"]
    try:
        problem = difference(expected, read(path), plain, finished)
    except Exception as e:  # a reader of others may fail in any way, and each is a finding
        problem = f"{type(e).__name__}: {e}"
    if problem:
        print(f"DIFFERENT {path} by {tool}: {problem}")
    return problem is None


def main(folders):
    compared = failed = 0
    for one in CHECKS:
        extension, tool, need, *_ = one
        if not is_here(need):
            print(f"SKIPPED {extension} by {tool}: not installed")
            continue
        results = [r for r in (check(folder, one) for folder in folders) if r is not None]
        compared += len(results)
        failed += results.count(False)
        if results:
            print(f"{extension:5} by {tool:15} {results.count(True)} of {len(results)} files the same")
    print(f"{compared} comparisons, {failed} different")
    return 1 if failed else 0 if compared else 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
