-- Who applies a partition: processor.name; null: nobody (rule 13). From owner_until on, others may take it
ALTER TABLE log_position
  ADD COLUMN owner text,
  ADD COLUMN owner_until timestamptz;

-- Processors that share the partitions; a new name for each start of one
CREATE TABLE processor (
  name    text PRIMARY KEY,
  seen_at timestamptz NOT NULL              -- alive until a lease's length later
);
