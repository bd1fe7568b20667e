-- What names that look alike have in common (UsernameKey). Null: written by an older release and not yet
-- filled in by a gateway's start, or the name looks like that of an older account; then only its exact
-- spelling finds it.
ALTER TABLE account ADD COLUMN name_key text UNIQUE;
