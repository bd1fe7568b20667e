-- Claims first look among the tasks that are due first (rule 21); all they read there is in the index
CREATE INDEX task_by_due_date
  ON task (kind, engine, language, priority, due_at, opened_at, id) INCLUDE (account_id, log_partition);
