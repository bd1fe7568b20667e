-- Tells every gateway that it must ask again who a caller is (docs/adr/0009). Not told: new sessions and keys, and the use of a session.

CREATE FUNCTION notify_caller_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('caller_changes', '');
  RETURN NULL;
END
$$;

CREATE TRIGGER caller_changes AFTER DELETE OR TRUNCATE OR UPDATE OF token_hash, account_id, idle_timeout ON session
  FOR EACH STATEMENT EXECUTE FUNCTION notify_caller_changes();

CREATE TRIGGER caller_changes AFTER DELETE OR TRUNCATE OR UPDATE ON api_key
  FOR EACH STATEMENT EXECUTE FUNCTION notify_caller_changes();

CREATE TRIGGER caller_changes AFTER DELETE OR TRUNCATE OR UPDATE ON account
  FOR EACH STATEMENT EXECUTE FUNCTION notify_caller_changes();
