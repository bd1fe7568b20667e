package dev.scriptorium.common.wire;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** CloudEvents 1.0 attributes in Kafka's binary mode: one {@code ce_} header each. */
final class CloudEventHeaders {

  static final String ID = "ce_id";
  static final String TYPE = "ce_type";
  static final String ACCOUNT = "ce_accountid";
  static final String REPLY_PARTITION = "ce_replypartition";
  private static final String SUBJECT = "ce_subject";
  private static final String SEQUENCE = "ce_sequence";
  private static final byte[] SPEC_VERSION = bytes("1.0");
  private static final byte[] SOURCE = bytes("/scriptorium");
  private static final byte[] JSON = bytes("application/json");

  private final Headers headers = new RecordHeaders();

  CloudEventHeaders(UUID id, byte[] type) {
    headers.add("ce_specversion", SPEC_VERSION);
    headers.add(ID, bytes(id.toString()));
    headers.add(TYPE, type);
    headers.add("ce_source", SOURCE);
    headers.add("content-type", JSON);
  }

  CloudEventHeaders subject(UUID subject) {
    headers.add(SUBJECT, bytes(subject.toString()));
    return this;
  }

  CloudEventHeaders time(Instant time) {
    headers.add("ce_time", bytes(time.toString()));
    return this;
  }

  CloudEventHeaders sequence(long sequence) {
    headers.add(SEQUENCE, bytes(Long.toString(sequence)));
    return this;
  }

  CloudEventHeaders account(UUID account) {
    headers.add(ACCOUNT, bytes(account.toString()));
    return this;
  }

  CloudEventHeaders replyPartition(int partition) {
    headers.add(REPLY_PARTITION, bytes(Integer.toString(partition)));
    return this;
  }

  Headers headers() {
    return headers;
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The text of a header; null where it is missing. */
  static @Nullable String text(Headers headers, String name) {
    Header header = headers.lastHeader(name);
    return header == null || header.value() == null
        ? null
        : new String(header.value(), StandardCharsets.UTF_8);
  }

  /** The text of a header that must be there. */
  static String required(Headers headers, String name) {
    String text = text(headers, name);
    if (text == null) {
      throw new UndecodableRecordException("header " + name + " is missing");
    }
    return text;
  }
}
