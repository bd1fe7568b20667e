-- Owned and written by the gateway. Times are the database's.

CREATE TABLE account (
  id                          uuid PRIMARY KEY,
  username                    text NOT NULL UNIQUE,
  password_hash               text NOT NULL,             -- slow hash with its parameters
  parent_id                   uuid REFERENCES account (id),
  path                        uuid[] NOT NULL,           -- all ancestors, the root first, and itself last
  authorization_required      boolean NOT NULL DEFAULT false,
  authorization_required_mechanical boolean NOT NULL DEFAULT true,
  strict_duplicates           boolean NOT NULL DEFAULT false,
  default_job_notes           text NOT NULL DEFAULT '',
  first_name                  text NOT NULL DEFAULT '',
  last_name                   text NOT NULL DEFAULT '',
  email                       text NOT NULL DEFAULT '',
  billing_address             uuid NOT NULL,             -- its only address until addresses can be managed
  created_at                  timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE session (
  token_hash   bytea PRIMARY KEY,                        -- SHA-256 of the token
  account_id   uuid NOT NULL REFERENCES account (id),
  idle_timeout interval,                                 -- null: does not expire
  login_form   text NOT NULL DEFAULT 'PARAMETERS',       -- format of its login: PARAMETERS or JSON
  created_at   timestamptz NOT NULL DEFAULT now(),
  last_used_at timestamptz NOT NULL DEFAULT now()        -- to a tenth of the timeout, at most to the minute
);

CREATE TABLE api_key (
  key_hash   bytea PRIMARY KEY,                          -- SHA-256 of the key
  account_id uuid NOT NULL REFERENCES account (id),
  sealed     bytea NOT NULL,                             -- the key itself, encrypted: it must be shown again
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX api_key_by_account ON api_key (account_id, created_at);

-- Numbers of started orders
CREATE SEQUENCE order_number;

-- The content store that this database belongs to
CREATE TABLE content_store (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  store_id uuid NOT NULL,
  since    timestamptz NOT NULL DEFAULT now()
);

-- What the content store holds. What it is used for is in the processor's content_use
CREATE TABLE content (
  id        uuid PRIMARY KEY,
  store_id  uuid NOT NULL,
  length    bigint NOT NULL,                             -- in bytes
  sha256    text NOT NULL,
  type      text NOT NULL,                               -- ContentType
  stored_at timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX content_by_age ON content (stored_at);

-- Who may take tasks, by the token that a worker sends
CREATE TABLE worker_token (
  id         uuid PRIMARY KEY,
  token_hash bytea NOT NULL UNIQUE,                      -- SHA-256 of the token
  name       text NOT NULL,
  kinds      text[] NOT NULL,                            -- TaskKind; empty: all
  engines    text[] NOT NULL,                            -- empty: all
  accounts   uuid[] NOT NULL,                            -- whose tasks; empty: everybody's
  most_leases integer NOT NULL,                          -- at the same time
  expires_at timestamptz,                                -- null: never
  created_at timestamptz NOT NULL DEFAULT now()
);

-- A worker's time with a task of the processor's table task. No index holds what a heartbeat changes
CREATE TABLE lease (
  id           uuid PRIMARY KEY,
  task_id      uuid NOT NULL,
  root_id      uuid NOT NULL,
  job_id       uuid NOT NULL,
  account_id   uuid NOT NULL,
  kind         text NOT NULL,                            -- TaskKind
  step         text NOT NULL,                            -- Step
  generation   integer NOT NULL,
  engine       text NOT NULL,
  language     text NOT NULL,
  attempt      integer NOT NULL,                         -- 1, 2, ... of the task, for people
  counted      integer NOT NULL,                         -- earlier attempts that count against the limit
  token_id     uuid NOT NULL,
  instance     text NOT NULL,
  claim_id     uuid NOT NULL,
  is_current   boolean NOT NULL DEFAULT true,            -- the newest of its task
  state        text NOT NULL DEFAULT 'HELD',             -- LeaseState
  claimed_at   timestamptz NOT NULL DEFAULT now(),
  expires_at   timestamptz NOT NULL,                     -- moved by heartbeats
  progress     real,                                     -- 0 to 1
  note         text,
  results      jsonb NOT NULL DEFAULT '{}',              -- stored results by name
  report       text,                                     -- COMPLETED or FAILED, once REPORTED
  media        jsonb,                                    -- MediaProperties of the report
  failure      text,                                     -- TaskFailure
  failure_text text,
  retry_at     timestamptz,                              -- when the task may be claimed again
  sent_at      timestamptz,                              -- when the report was last sent
  ended_at     timestamptz
) WITH (fillfactor = 70);

CREATE UNIQUE INDEX lease_current ON lease (task_id) WHERE is_current;
CREATE INDEX lease_held ON lease (token_id, instance) WHERE state = 'HELD';
CREATE INDEX lease_reported ON lease (task_id) WHERE state = 'REPORTED';
CREATE INDEX lease_by_root ON lease (root_id);
CREATE INDEX lease_by_end ON lease (ended_at) WHERE ended_at IS NOT NULL;
