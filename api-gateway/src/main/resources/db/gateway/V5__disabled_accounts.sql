-- Null: the account may log in; set by an operator otherwise
ALTER TABLE account ADD COLUMN disabled_at timestamptz;
