#!/usr/bin/env bash
# Stand-in for the official image's entry point: the same order of things, and of its variables POSTGRES_USER,
# POSTGRES_PASSWORD and POSTGRES_DB. No scripts of /docker-entrypoint-initdb.d, no secrets from files.
set -euo pipefail

# Owns the directories, then becomes the user postgres and starts over
leave_root() {
  mkdir -p "$PGDATA" /var/run/postgresql
  chmod 00700 "$PGDATA"
  chmod 03775 /var/run/postgresql
  find "$PGDATA" /var/run/postgresql \! -user postgres -exec chown postgres '{}' +
  chown postgres /var/lib/postgresql
  exec setpriv --reuid=postgres --regid=postgres --init-groups env HOME=/var/lib/postgresql "$0" "$@"
}

check_settings() {
  if mountpoint -q /var/lib/postgresql/data && [[ $PGDATA != /var/lib/postgresql/data* ]]; then
    echo "error: from 18 on these images keep the data in $PGDATA: mount the volume at /var/lib/postgresql" >&2
    exit 1
  fi
  if [ -z "${POSTGRES_PASSWORD:-}" ]; then
    echo "error: POSTGRES_PASSWORD is not set" >&2
    exit 1
  fi
  : "${POSTGRES_USER:=postgres}"
  : "${POSTGRES_DB:=$POSTGRES_USER}"
}

create_cluster() {
  initdb "--username=$POSTGRES_USER" --pwfile=<(printf '%s\n' "$POSTGRES_PASSWORD") -D "$PGDATA"
  # The binaries have another socket directory compiled in; psql and pg_isready look in Debian's
  echo "unix_socket_directories = '/var/run/postgresql'" >> "$PGDATA/postgresql.conf"
  printf '\nhost all all all %s\n' "$(postgres -C password_encryption -D "$PGDATA")" >> "$PGDATA/pg_hba.conf"
}

# On its socket only: nobody outside may take the server of these moments for the one to wait for
create_database() {
  pg_ctl -D "$PGDATA" -o "-c listen_addresses=''" -w start
  if [ "$POSTGRES_DB" != postgres ]; then
    psql -v ON_ERROR_STOP=1 --no-psqlrc -U "$POSTGRES_USER" -d postgres --set db="$POSTGRES_DB" <<< 'CREATE DATABASE :"db" ;'
  fi
  pg_ctl -D "$PGDATA" -m fast -w stop
}

if [ "${1:0:1}" = - ]; then
  set -- postgres "$@"
fi
if [ "$1" = postgres ]; then
  if [ "$(id -u)" = 0 ]; then
    leave_root "$@"
  fi
  if [ ! -s "$PGDATA/PG_VERSION" ]; then
    check_settings
    create_cluster
    create_database
  fi
fi
exec "$@"
