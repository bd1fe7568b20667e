-- Owned and written by the processor; the gateway's views read root and ordered_job, its submissions read timeline.
-- Plain SQL on purpose: it has to run on PostgreSQL-compatible distributed engines too.

-- The log that this database belongs to
CREATE TABLE log_topic (
  name       text PRIMARY KEY,
  partitions integer NOT NULL
);

-- The only position in the log (rule 2)
CREATE TABLE log_position (
  log_partition   integer PRIMARY KEY,
  topic_id        text NOT NULL,            -- Kafka's id of the topic that the offset counts in
  next_offset     bigint NOT NULL,
  last_digest     bytea,                    -- of the record at next_offset - 1; null: not known
  batch           bigint NOT NULL,          -- counts the transactions that moved this row
  published_batch bigint NOT NULL,          -- everything up to it is acknowledged by the event topic
  doubtful_until  bigint NOT NULL DEFAULT 0 -- below it, commands may have been applied before (accept-log)
);

-- Aggregates: a job outside any order, or an order with its jobs
CREATE TABLE root (
  id          uuid PRIMARY KEY,
  kind        text NOT NULL,                -- JOB or ORDER
  account_id  uuid NOT NULL,
  version     bigint NOT NULL,              -- sequence of its newest event
  phase       text NOT NULL,                -- JobPhase or OrderPhase
  external_id text,                         -- null once it is deleted
  created_at  timestamptz NOT NULL,
  updated_at  timestamptz NOT NULL,
  state       jsonb NOT NULL                -- JobSnapshot or OrderSnapshot
);

CREATE INDEX root_by_account ON root (account_id, kind, created_at, id) WHERE phase <> 'DELETED';
CREATE INDEX root_by_external_id ON root (account_id, external_id)
  WHERE external_id IS NOT NULL AND phase <> 'DELETED';

CREATE TABLE ordered_job (
  order_id uuid NOT NULL,
  id       uuid NOT NULL,
  position integer NOT NULL,                -- 1, 2, ... as they were added
  number   text,                            -- what it got when the order was placed
  phase    text NOT NULL,                   -- JobPhase
  state    jsonb NOT NULL,                  -- JobSnapshot
  PRIMARY KEY (order_id, id)
);

-- Everything that ever happened, as private facts (rule 11)
CREATE TABLE timeline (
  root_id       uuid NOT NULL,
  sequence      bigint NOT NULL,
  job_id        uuid,                       -- the job of an order that it happened to
  account_id    uuid NOT NULL,
  command_id    uuid NOT NULL,
  at            timestamptz NOT NULL,
  type          text NOT NULL,
  fact          jsonb NOT NULL,
  log_partition integer NOT NULL,
  batch         bigint NOT NULL,
  PRIMARY KEY (root_id, sequence)
);

-- What is to be published (rule 4)
CREATE INDEX timeline_by_batch ON timeline (log_partition, batch);

-- Work that can be taken: a row per open task (rule 14). The gateway reads it and owns the leases
CREATE TABLE task (
  id            uuid PRIMARY KEY,           -- derived from root, job, step and generation (rule 15)
  root_id       uuid NOT NULL,
  job_id        uuid NOT NULL,              -- the root, or a job in it
  account_id    uuid NOT NULL,
  kind          text NOT NULL,              -- TaskKind
  step          text NOT NULL,              -- Step
  generation    integer NOT NULL,
  engine        text NOT NULL,              -- who does it
  language      text NOT NULL,              -- of the recording, as the client wrote it
  priority      integer NOT NULL,           -- Priority; 0 is the most urgent
  due_at        timestamptz,
  opened_at     timestamptz NOT NULL,
  log_partition integer NOT NULL
);

CREATE INDEX task_by_claim_order
  ON task (kind, engine, language, priority, account_id, due_at, opened_at, id);
CREATE INDEX task_by_root ON task (root_id);

-- What of the content store is used (rule 22); the gateway deletes what is not
CREATE TABLE content_use (
  content_id  uuid PRIMARY KEY,
  root_id     uuid NOT NULL,
  released_at timestamptz                   -- when its job was deleted; null while it is used
);

CREATE INDEX content_use_released ON content_use (released_at) WHERE released_at IS NOT NULL;

-- What only one root may have (rule 7)
CREATE TABLE claim (
  kind       text NOT NULL,
  account_id uuid NOT NULL,
  key        text NOT NULL,
  root_id    uuid NOT NULL,
  PRIMARY KEY (kind, account_id, key)
);

-- Records that could not be handled (rule 5)
CREATE TABLE dead_letter (
  topic_id      text NOT NULL,
  log_partition integer NOT NULL,
  log_offset    bigint NOT NULL,
  batch         bigint NOT NULL,
  at            timestamptz NOT NULL,
  key           bytea,
  value         bytea,
  headers       json NOT NULL,              -- [{"name": ..., "value": base64}, ...] in their order
  reason        text NOT NULL,
  PRIMARY KEY (topic_id, log_partition, log_offset)
);

CREATE INDEX dead_letter_by_batch ON dead_letter (log_partition, batch);
