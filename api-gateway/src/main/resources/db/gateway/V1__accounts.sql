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
