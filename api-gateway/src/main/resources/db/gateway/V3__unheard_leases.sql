-- Leases up to this one, of the same task and in a row, whose workers were never heard; 0 once its own was
ALTER TABLE lease ADD COLUMN unheard integer NOT NULL DEFAULT 0;

-- Which task can be tried again next
CREATE INDEX lease_by_retry ON lease (retry_at) WHERE state = 'FAILED' AND is_current;
