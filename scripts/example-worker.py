#!/usr/bin/env python3
"""A worker in plain Python: TRANSCRIBE tasks of the engine `example` (docs/work.md, docs/openapi-work.yaml).

    SCRIPTORIUM_WORKER_TOKEN_FILE=data/worker.token scripts/example-worker.py [http://127.0.0.1:8080] [--once]
"""
import json, os, sys, threading, time, urllib.error, urllib.request, uuid

SERVER = next((word for word in sys.argv[1:] if word.startswith("http")), "http://127.0.0.1:8080")
TOKEN = open(os.environ["SCRIPTORIUM_WORKER_TOKEN_FILE"]).read().strip()
INSTANCE = f"example-{uuid.uuid4()}"

def call(method, path, body):
    """Repeats a call until the server answers; a refusal (4xx) is an exception."""
    headers = {"Authorization": "Bearer " + TOKEN, "Content-Type": "application/json"}
    pause = 0.5
    while True:
        try:
            request = urllib.request.Request(SERVER + path, json.dumps(body).encode(), headers, method=method)
            with urllib.request.urlopen(request, timeout=60) as response:
                return json.loads(response.read() or b"{}")
        except urllib.error.HTTPError as e:
            if e.code < 500 and e.code != 429:
                raise
        except OSError:
            pass
        time.sleep(pause)
        pause = min(2 * pause, 30)

def transcript(milliseconds, language):
    """An element list of one word; a real engine would read the input `media` and listen to it."""
    times = {"start_time": 0, "end_time": max(1, milliseconds)}
    token = {**times, "type": "word", "interpolated": True, "value": "example", "display_as": "Example", "tags": []}
    segment = {**times, "speaker_change": False, "sequences": [{**times, "tokens": [token]}]}
    return {**times, "version": 2, "language": language, "segments": [segment], "speakers": []}

def heartbeats(lease, state, done):
    pause = min(lease["heartbeatSeconds"], lease["leaseSeconds"] / 3)
    while state["state"] == "HELD" and not done.wait(pause):
        report = {"leaseId": lease["leaseId"], "progress": None, "note": "transcribing"}
        state.update(call("POST", "/work/heartbeats", {"instance": INSTANCE, "leases": [report]})["leases"][0])
        pause = min(lease["heartbeatSeconds"], state["leaseSeconds"] / 3)

def work(lease):
    path, state, done = "/work/leases/" + lease["leaseId"], {"state": "HELD"}, threading.Event()
    threading.Thread(target=heartbeats, args=(lease, state, done), daemon=True).start()
    try:
        elements = transcript(lease["parameters"].get("durationMs", 1000), lease["language"])
        if state["state"] == "HELD":  # else nobody wants it any more
            stored = call("PUT", path + "/results/elements", elements)
            result = {"name": "elements", "sha256": stored["sha256"]}
            print(lease["taskId"], call("POST", path + "/complete", {"results": [result]})["state"], flush=True)
    except urllib.error.HTTPError as e:  # refused, or the lease has ended
        print(lease["taskId"], e.code, e.read()[:300].decode(errors="replace"), flush=True)
    finally:
        done.set()

leases = []
while not (leases and "--once" in sys.argv):
    leases = call("POST", "/work/claims", {
        "claimId": str(uuid.uuid4()), "protocol": 1, "instance": INSTANCE, "waitSeconds": 25, "count": 1,
        "capabilities": [{"kind": "TRANSCRIBE", "engine": "example"}]})["leases"]
    for lease in leases:
        work(lease)
