"""Calls a server with the generated Python clients: a job from its creation to its captions, and a project."""
import os, time, urllib.parse, urllib.request, uuid

import scriptorium_cielo24 as cielo24
import scriptorium_scriptorium as own
import scriptorium_textking as textking
import scriptorium_work as work

SERVER = os.environ["SCRIPTORIUM_SERVER"]
INSTANCE = "python-" + str(uuid.uuid4())
DEADLINE = time.monotonic() + 300


def client(package, token):
    return package.ApiClient(package.Configuration(host=SERVER, access_token=token))


def until(condition):
    """The first true value of a condition."""
    while True:
        value = condition()
        if value:
            return value
        assert time.monotonic() < DEADLINE, "waited for too long"
        time.sleep(0.1)


def refusal(exception, call):
    """The exception that a call ends with."""
    try:
        call()
    except exception as e:
        return e
    raise AssertionError("not refused")


# Log in
with open(os.environ["SCRIPTORIUM_RECORDING"], "rb") as file:
    recording = file.read()
login = {"v": "1", "username": os.environ["SCRIPTORIUM_USERNAME"], "password": os.environ["SCRIPTORIUM_PASSWORD"]}
anonymous = cielo24.AccountApi(client(cielo24, None))
assert len(anonymous.login(**login).api_token) == 32
token = anonymous.login_by_post(login_body=cielo24.LoginBody(**login)).api_token
account = cielo24.AccountApi(client(cielo24, token))
assert account.verify_key("1").name == login["username"]
assert account.get_settings("1").require_customer_authorization_before_starting_workflow is False

# Create a job
jobs = cielo24.JobApi(client(cielo24, token))
new = cielo24.NewJobBody(
    v="1", job_name="Lecture \u00e9", language="en-x-sandbox", external_id=INSTANCE, is_duplicate=False, expected_speakers=1)
job = jobs.new_job_by_post(new_job_body=new).job_id
other = jobs.new_job("1", job_name="Other", is_duplicate=True).job_id
error = refusal(cielo24.ApiException, lambda: jobs.new_job_by_post(new_job_body=new))
assert (error.status, error.data.error_type) == (400, "INVALID_QUERY"), error
for profile in ("classic", "openapi", None):
    info = jobs.job_info("1", job, x_cielo24_profile=profile)
    assert (info.job_id, info.job_name, info.external_id) == (job, "Lecture \u00e9", INSTANCE), info
    assert info.job_status == cielo24.JobStatus.PENDING, info
assert {job, other} <= {each.job_id for each in jobs.list_jobs("1").active_jobs}
assert [each.job_id for each in jobs.list_jobs("1", external_id=INSTANCE).active_jobs] == [job]
jobs.modify_job("1", other, expected_speakers=2)
assert jobs.request_upload_url("1", other).upload_url.startswith("http")
assert len(jobs.delete_job_by_post(delete_job_body=cielo24.DeleteJobBody(v="1", job_id=other)).task_id) == 32

# Order the work
added = jobs.add_media_file("1", job, body=recording).task_id
assert jobs.get_task_status("1", added).task_type == "JOB_ADD_MEDIA"
jobs.perform_transcription_by_post(
    perform_transcription_body=cielo24.PerformTranscriptionBody(
        v="1", job_id=job, transcription_fidelity="PREMIUM", options='{"notes": "Slowly"}', callback_url="https://example.org/x"))

# Look at it with our own API
viewer = own.JobsApi(client(own, token))
job_uuid = str(uuid.UUID(job))
assert job_uuid in [str(each.id) for each in viewer.list_jobs(limit=50).jobs]
until(lambda: viewer.get_job(job_uuid).waiting.reason == "PEOPLE")
waiting = viewer.get_job(job)
assert waiting.phase == "working" and waiting.waiting.queue.place >= 1 and waiting.media.duration_ms > 0, waiting
error = refusal(own.ApiException, lambda: viewer.get_job("0" * 32))
assert (error.status, error.data.code) == (404, "NOT_FOUND"), error

# Do the work of a person
worker = work.WorkApi(client(work, os.environ["SCRIPTORIUM_WORKER_TOKEN"]))


def mine():
    """The lease of our job; others' are released."""
    claim = work.Claim(
        claim_id=str(uuid.uuid4()), protocol=1, instance=INSTANCE, wait_seconds=5, count=100,
        capabilities=[work.Capability(kind="CORRECT", engine="human")])
    found = None
    for each in worker.claim(claim).leases:
        if str(each.job_id) == job_uuid:
            found = each
        else:
            worker.release(str(each.lease_id))
    return found


lease = until(mine)
assert lease.kind == work.TaskKind.CORRECT, lease
assert lease.parameters.notes == "Slowly" and lease.parameters.step == "CORRECTION", lease
beat = work.Heartbeats(instance=INSTANCE, leases=[work.Heartbeat(lease_id=lease.lease_id, progress=0.5, note="half")])
assert worker.heartbeat(beat).leases[0].state == work.HeartbeatState.HELD
assert viewer.get_job(job_uuid).now.progress == 0.5
assert [each.lease_id for each in worker.list_leases(INSTANCE).leases] == [lease.lease_id]
draft = next(each for each in lease.inputs if each.name == "draft")
with urllib.request.urlopen(urllib.parse.urljoin(SERVER, draft.url)) as response:
    elements = response.read()
assert len(elements) == draft.length
id, instance = str(lease.lease_id), INSTANCE
error = refusal(work.ApiException, lambda: worker.put_result(id, "elements", b"{}", instance))
assert (error.status, error.data.code) == (422, work.Code.INVALID_RESULT), error
stored = worker.put_result(id, "elements", elements, instance)
done = work.Completion(results=[work.CompletedResult(name="elements", sha256=stored.sha256)])
assert worker.complete(id, done, instance).state in ("COMPLETED", "REPORTED")

# Fetch the result
complete = until(lambda: (lambda it: it.phase == "complete" and it)(viewer.get_job(job_uuid)))
assert [each.name for each in complete.work_products][-1] == "FINAL" and complete.attempts[0].state == "COMPLETED", complete
assert "-->" in jobs.get_caption("1", job, "SRT")
assert jobs.get_caption_by_post(get_caption_body=cielo24.GetCaptionBody(v="1", job_id=job, caption_format="WEB_VTT")).startswith("WEBVTT")
assert jobs.get_transcript("1", job)
assert "<" in jobs.get_transcript("1", job, file_format="html")
assert jobs.get_element_list("1", job)["segments"]
assert [each.iwp_name for each in jobs.list_element_lists("1", job)][-1] == "FINAL"
for profile in ("classic", "openapi"):
    info = jobs.job_info("1", job, x_cielo24_profile=profile)
    assert info.job_status == cielo24.JobStatus.COMPLETE and info.media_length_seconds > 0 and info.completed_date, info
assert jobs.list_jobs("1", external_id=INSTANCE).active_jobs[0].turnaround_time_hours == 48

# A project
token_of = client(textking, token)
projects, parts = textking.ProjectsApi(token_of), textking.JobsApi(token_of)
project = projects.create_project(textking.NewProject(name="Website", due_date="2100-01-31"), idempotency_key=INSTANCE)
assert (project.state, project.number, project.due_date) == ("prepared", None, "2100-01-31T00:00:00"), project
part = parts.create_job(
    project.id,
    textking.NewJob(name="Page", source_language="en", target_language="de", quality="translation", briefing="Short"))
assert part.state == "new" and part.words is None and part.is_active, part
assert parts.change_job(project.id, part.id, textking.JobChange(briefing="")).briefing is None
assert [each.id for each in parts.list_jobs(project.id).items] == [part.id]
started = projects.change_project(project.id, textking.ProjectChange(state="running"))
assert started.state == "running" and started.number, started
assert projects.get_project(project.id).number == started.number
assert parts.get_job(project.id, part.id).state == "translation-pending"
page = projects.list_projects(page=1, per_page=100, state="running")
assert page.total >= 1 and project.id in [each.id for each in page.items], page
error = refusal(textking.ApiException, lambda: projects.delete_project(project.id))
assert (error.status, error.data.error.code) == (403, "wrong_state"), error
print("Python's clients: job", job, "and project", project.id)
