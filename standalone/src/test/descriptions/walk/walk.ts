// Calls a server with the generated TypeScript clients: a job from its creation to its captions, and a project.
import * as cielo24 from '../clients/typescript/cielo24/index';
import * as own from '../clients/typescript/scriptorium/index';
import * as textking from '../clients/typescript/textking/index';
import * as work from '../clients/typescript/work/index';

declare const process: { env: Record<string, string | undefined>; exit(status: number): never };
declare function require(name: 'node:fs'): { readFileSync(file: string): Uint8Array<ArrayBuffer> };

const env = (name: string): string => {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set`);
  return value;
};

const SERVER = env('SCRIPTORIUM_SERVER');
const INSTANCE = `typescript-${crypto.randomUUID()}`;
const DEADLINE = Date.now() + 300_000;

function check(condition: boolean, about: unknown): asserts condition {
  if (!condition) throw new Error(`not as expected: ${JSON.stringify(about)}`);
}

/** The first value of a condition that is there. */
async function until<T>(condition: () => Promise<T | undefined>): Promise<T> {
  for (;;) {
    const value = await condition();
    if (value !== undefined) return value;
    check(Date.now() < DEADLINE, 'waited for too long');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Status and body of the error that a call ends with. */
async function refusal(call: Promise<unknown>): Promise<[number, any]> {
  try {
    await call;
  } catch (error) {
    const response = (error as { response?: Response }).response;
    if (response) return [response.status, await response.json()];
    throw error;
  }
  throw new Error('not refused');
}

async function walk(): Promise<void> {
  // Log in
  const login = { v: '1', username: env('SCRIPTORIUM_USERNAME'), password: env('SCRIPTORIUM_PASSWORD') } as const;
  const anonymous = new cielo24.AccountApi(new cielo24.Configuration({ basePath: SERVER }));
  check((await anonymous.login(login)).apiToken.length === 32, 'login');
  const token = (await anonymous.loginByPost({ loginBody: login })).apiToken;
  const options = { basePath: SERVER, accessToken: token };
  const account = new cielo24.AccountApi(new cielo24.Configuration(options));
  check((await account.verifyKey({ v: '1' })).name === login.username, 'verify_key');
  check(!(await account.getSettings({ v: '1' })).requireCustomerAuthorizationBeforeStartingWorkflow, 'settings');

  // Create a job
  const jobs = new cielo24.JobApi(new cielo24.Configuration(options));
  const newJobBody: cielo24.NewJobBody = {
    v: '1', jobName: 'Lecture é', language: 'en-x-sandbox', externalId: INSTANCE, isDuplicate: false, expectedSpeakers: 1,
  };
  const jobId = (await jobs.newJobByPost({ newJobBody })).jobId;
  const other = (await jobs.newJob({ v: '1', jobName: 'Other', isDuplicate: true })).jobId;
  const [status, error] = await refusal(jobs.newJobByPost({ newJobBody }));
  check(status === 400 && error.ErrorType === 'INVALID_QUERY', error);
  for (const xCielo24Profile of ['classic', 'openapi', undefined] as const) {
    const info = await jobs.jobInfo({ v: '1', jobId, xCielo24Profile });
    check(info.jobId === jobId && info.jobName === 'Lecture é' && info.externalId === INSTANCE, info);
    check(info.jobStatus === cielo24.JobStatus.Pending, info);
  }
  const listed = (await jobs.listJobs({ v: '1' })).activeJobs.map((each) => each.jobId);
  check(listed.includes(jobId) && listed.includes(other), listed);
  await jobs.modifyJob({ v: '1', jobId: other, expectedSpeakers: 2 });
  check((await jobs.requestUploadUrl({ v: '1', jobId: other })).uploadUrl.startsWith('http'), 'upload_url');
  check((await jobs.deleteJobByPost({ deleteJobBody: { v: '1', jobId: other } })).taskId.length === 32, 'delete');

  // Order the work
  const recording = new Blob([require('node:fs').readFileSync(env('SCRIPTORIUM_RECORDING'))]);
  const taskId = (await jobs.addMediaFile({ v: '1', jobId, body: recording })).taskId;
  check((await jobs.getTaskStatus({ v: '1', taskId })).taskType === 'JOB_ADD_MEDIA', taskId);
  await jobs.performTranscriptionByPost({
    performTranscriptionBody: {
      v: '1', jobId, transcriptionFidelity: 'PREMIUM', options: '{"notes": "Slowly"}', callbackUrl: 'https://example.org/x',
    },
  });

  // Look at it with our own API
  const viewer = new own.JobsApi(new own.Configuration(options));
  const id = jobId.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  check((await viewer.listJobs({ limit: 50 })).jobs.some((each) => each.id === id), 'jobs');
  const waiting = await until(async () => {
    const job = await viewer.getJob({ id });
    return job.waiting.reason === own.WaitingReason.People ? job : undefined;
  });
  check(waiting.phase === own.Phase.Working && waiting.waiting.queue!.place >= 1 && waiting.media.durationMs! > 0, waiting);
  check(waiting.createdAt.getTime() <= waiting.startedAt!.getTime(), waiting);
  const [missing, problem] = await refusal(viewer.getJob({ id: '0'.repeat(32) }));
  check(missing === 404 && own.ProblemFromJSON(problem).code === own.ErrorCode.NotFound, problem);

  // Do the work of a person
  const worker = new work.WorkApi(new work.Configuration({ basePath: SERVER, accessToken: env('SCRIPTORIUM_WORKER_TOKEN') }));
  const lease = await until(async () => {
    const claim: work.Claim = {
      claimId: crypto.randomUUID(), protocol: 1, instance: INSTANCE, waitSeconds: 5, count: 100,
      capabilities: [{ kind: 'CORRECT', engine: 'human' }],
    };
    let mine: work.Lease | undefined;
    for (const each of (await worker.claim({ claim })).leases) {
      if (each.jobId === id) mine = each;
      else await worker.release({ id: each.leaseId });
    }
    return mine;
  });
  check(lease.kind === work.TaskKind.Correct, lease);
  check(lease.parameters.notes === 'Slowly' && lease.parameters.step === 'CORRECTION', lease);
  const heartbeats = { instance: INSTANCE, leases: [{ leaseId: lease.leaseId, progress: 0.5, note: 'half' }] };
  check((await worker.heartbeat({ heartbeats })).leases[0].state === work.HeartbeatState.Held, 'heartbeat');
  check((await viewer.getJob({ id })).now!.progress === 0.5, 'progress');
  check((await worker.listLeases({ instance: INSTANCE })).leases[0].leaseId === lease.leaseId, 'leases');
  const draft = lease.inputs.find((each) => each.name === 'draft')!;
  const elements = await (await fetch(new URL(draft.url, SERVER))).blob();
  check(elements.size === draft.length, draft);
  const result = { id: lease.leaseId, name: work.ResultName.Elements, instance: INSTANCE };
  const [invalid, reason] = await refusal(worker.putResult({ ...result, body: new Blob(['{}']) }));
  check(invalid === 422 && work.ProblemFromJSON(reason).code === work.Code.InvalidResult, reason);
  const stored = await worker.putResult({ ...result, body: elements });
  const completion = { results: [{ name: stored.name, sha256: stored.sha256 }] };
  const end = await worker.complete({ id: lease.leaseId, completion, instance: INSTANCE });
  check(['COMPLETED', 'REPORTED'].includes(end.state), end);

  // Fetch the result
  const complete = await until(async () => {
    const job = await viewer.getJob({ id });
    return job.phase === own.Phase.Complete ? job : undefined;
  });
  check(complete.workProducts.at(-1)!.name === own.ProductName.Final, complete);
  check(complete.attempts[0].state === own.AttemptState.Completed, complete);
  check((await jobs.getCaption({ v: '1', jobId, captionFormat: 'SRT' })).includes('-->'), 'SRT');
  check((await jobs.getTranscript({ v: '1', jobId })).length > 0, 'transcript');
  check('segments' in (await jobs.getElementList({ v: '1', jobId })), 'element list');
  check((await jobs.listElementLists({ v: '1', jobId })).at(-1)!.iwpName === 'FINAL', 'element lists');
  for (const xCielo24Profile of ['classic', 'openapi'] as const) {
    const info = await jobs.jobInfo({ v: '1', jobId, xCielo24Profile });
    check(info.jobStatus === cielo24.JobStatus.Complete && info.mediaLengthSeconds > 0 && !!info.completedDate, info);
  }
  check((await jobs.listJobs({ v: '1', externalID: INSTANCE })).activeJobs[0].turnaroundTimeHours === 48, 'hours');

  // A project
  const projects = new textking.ProjectsApi(new textking.Configuration(options));
  const parts = new textking.JobsApi(new textking.Configuration(options));
  const project = await projects.createProject({
    idempotencyKey: INSTANCE, newProject: { name: 'Website', dueDate: '2100-01-31' },
  });
  check(project.state === 'prepared' && project.number === null && project.dueDate === '2100-01-31T00:00:00', project);
  const part = await parts.createJob({
    project: project.id,
    newJob: { name: 'Page', sourceLanguage: 'en', targetLanguage: 'de', quality: 'translation', briefing: 'Short' },
  });
  check(part.state === 'new' && part.words === null && part.isActive, part);
  const place = { project: project.id, job: part.id };
  check((await parts.changeJob({ ...place, jobChange: { briefing: '' } })).briefing === null, 'briefing');
  check((await parts.listJobs({ project: project.id })).items.map((each) => each.id).join() === part.id, 'jobs');
  const started = await projects.changeProject({ project: project.id, projectChange: { state: 'running' } });
  check(started.state === 'running' && !!started.number, started);
  check((await projects.getProject({ project: project.id })).number === started.number, started);
  check((await parts.getJob(place)).state === 'translation-pending', place);
  const page = await projects.listProjects({ page: 1, perPage: 100, state: 'running' });
  check(page.total >= 1 && page.items.some((each) => each.id === project.id), page);
  const [closed, failure] = await refusal(projects.deleteProject({ project: project.id }));
  check(closed === 403 && textking.FailureFromJSON(failure).error.code === 'wrong_state', failure);
  console.log(`TypeScript's clients: job ${jobId} and project ${project.id}`);
}

walk().catch((error) => {
  console.error(error);
  process.exit(1);
});
