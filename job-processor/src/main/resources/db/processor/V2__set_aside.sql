-- Records that an operator has set aside: they become dead letters where no processor can read them (rule 5)
CREATE TABLE set_aside (
  topic_id      text NOT NULL,
  log_partition integer NOT NULL,
  log_offset    bigint NOT NULL,
  at            timestamptz NOT NULL,
  PRIMARY KEY (topic_id, log_partition, log_offset)
);
