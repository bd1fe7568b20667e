#!/usr/bin/env python3
"""A worker in plain Python: TRANSCRIBE tasks of the engine `example` (docs/openapi-work.yaml).

    SCRIPTORIUM_WORKER_TOKEN_FILE=data/worker.token scripts/example-worker.py [http://127.0.0.1:8080] [--once]
"""
import json, os, sys, threading, time, urllib.error, urllib.request, uuid

SERVER = next((word for word in sys.argv[1:] if word.startswith("http")), "http://127.0.0.1:8080")
TOKEN = open(os.environ["SCRIPTORIUM_WORKER_TOKEN_FILE"]).read().strip()
INSTANCE = f"example-{os.getpid()}"


def call(method, path, body, content_type="application/json"):
    """Repeats a call until the server answers; a refusal (4xx) is an exception."""
    data = body if isinstance(body, bytes) else json.dumps(body).encode()
    headers = {"Authorization": "Bearer " + TOKEN, "Content-Type": content_type}
    for pause in [1, 2, 4, 8, 15, 30] + [30] * 1000:
        try:
            request = urllib.request.Request(SERVER + path, data, headers, method=method)
            with urllib.request.urlopen(request, timeout=60) as response:
                return json.loads(response.read() or b"{}")
        except urllib.error.HTTPError as e:
            if e.code < 500 and e.code != 429:
                raise
        except OSError:
            pass
        time.sleep(pause)
    raise TimeoutError("the server is away")


def transcript(milliseconds, language):
    """An element list of one word; a real engine would listen to the input `media`."""
    end = max(1, milliseconds)
    token = {"type": "word", "interpolated": True, "start_time": 0, "end_time": end, "value": "example",
             "display_as": "Example", "tags": ["ENDS_SENTENCE"]}
    sequence = {"start_time": 0, "end_time": end, "tokens": [token]}
    segment = {"speaker_change": False, "start_time": 0, "end_time": end, "sequences": [sequence]}
    return {"version": 2, "start_time": 0, "end_time": end, "language": language, "segments": [segment], "speakers": []}


def heartbeats(lease, wanted, done):
    pause = min(lease["heartbeatSeconds"], lease["leaseSeconds"] / 3)
    while not done.wait(pause):
        report = {"leaseId": lease["leaseId"], "progress": None, "note": "transcribing"}
        answer = call("POST", "/work/heartbeats", {"instance": INSTANCE, "leases": [report]})["leases"][0]
        wanted["yes"] = answer["state"] == "HELD"
        pause = min(lease["heartbeatSeconds"], answer["leaseSeconds"] / 3)


def work(lease):
    path, wanted, done = "/work/leases/" + lease["leaseId"], {"yes": True}, threading.Event()
    threading.Thread(target=heartbeats, args=(lease, wanted, done), daemon=True).start()
    try:
        elements = json.dumps(transcript(lease["parameters"].get("durationMs", 1000), lease["language"])).encode()
        if wanted["yes"]:
            stored = call("PUT", path + "/results/elements", elements)
            result = {"name": "elements", "sha256": stored["sha256"]}
            print(lease["taskId"], call("POST", path + "/complete", {"results": [result]})["state"], flush=True)
    except urllib.error.HTTPError as e:
        print(lease["taskId"], e.code, e.read()[:300].decode(errors="replace"), flush=True)  # refused, or the lease has ended
    finally:
        done.set()


finished = False
while not finished:
    claim = {"claimId": str(uuid.uuid4()), "protocol": 1, "instance": INSTANCE, "waitSeconds": 25, "count": 1,
             "capabilities": [{"kind": "TRANSCRIBE", "engine": "example"}]}
    for lease in call("POST", "/work/claims", claim)["leases"]:
        work(lease)
        finished = "--once" in sys.argv
