-- For each row: a statement that changes nothing (a logout with an unknown token) must not notify, for a notification makes its
-- transaction a commit. Equal notifications of one transaction are told once.

DROP TRIGGER caller_changes ON session;
CREATE TRIGGER caller_changes AFTER DELETE OR UPDATE OF token_hash, account_id, idle_timeout ON session
  FOR EACH ROW EXECUTE FUNCTION notify_caller_changes();
CREATE TRIGGER caller_changes_all AFTER TRUNCATE ON session
  FOR EACH STATEMENT EXECUTE FUNCTION notify_caller_changes();

DROP TRIGGER caller_changes ON api_key;
CREATE TRIGGER caller_changes AFTER DELETE OR UPDATE ON api_key
  FOR EACH ROW EXECUTE FUNCTION notify_caller_changes();
CREATE TRIGGER caller_changes_all AFTER TRUNCATE ON api_key
  FOR EACH STATEMENT EXECUTE FUNCTION notify_caller_changes();

DROP TRIGGER caller_changes ON account;
CREATE TRIGGER caller_changes AFTER DELETE OR UPDATE ON account
  FOR EACH ROW EXECUTE FUNCTION notify_caller_changes();
CREATE TRIGGER caller_changes_all AFTER TRUNCATE ON account
  FOR EACH STATEMENT EXECUTE FUNCTION notify_caller_changes();
