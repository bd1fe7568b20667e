package dev.scriptorium.gateway.dialect.cielo24;

/** What clients can ask the status of (docs/contract/cielo24.md, 3). */
enum TaskType {
  JOB_CREATED,
  JOB_DELETED,
  JOB_ADD_MEDIA,
  JOB_PERFORM_TRANSCRIPTION
}
