package dev.scriptorium.standalone.robustness;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * How long commands waited: from when one entered the log to when the first event of its aggregate
 * was published. Told, not judged: a busy machine has its own times.
 */
final class Waits {

  private final Kafka kafka;
  private final List<Span> spans = new ArrayList<>();

  /** Milliseconds since the epoch, as the broker's. */
  private record Span(String kind, long from, long to) {}

  Waits(Kafka kafka) {
    this.kafka = kafka;
  }

  /** Remembers when something happened. */
  void during(String kind, Runnable what) {
    long from = System.currentTimeMillis();
    what.run();
    spans.add(new Span(kind, from, System.currentTimeMillis()));
  }

  /** The longest wait of a create that was sent while something happened, in milliseconds. */
  Map<String, Long> longest() {
    Map<ByteBuffer, Long> sent = firstTimes(kafka.topics().commands());
    Map<ByteBuffer, Long> published = firstTimes(kafka.topics().events());
    Map<String, Long> longest = new TreeMap<>();
    published.forEach(
        (root, at) -> {
          long from = sent.get(root);
          for (Span span : spans) {
            if (from >= span.from() && from <= span.to()) {
              longest.merge(span.kind(), at - from, Math::max);
            }
          }
        });
    return longest;
  }

  private Map<ByteBuffer, Long> firstTimes(String topic) {
    Map<ByteBuffer, Long> times = new HashMap<>();
    for (ConsumerRecord<byte[], byte[]> record : kafka.records(topic)) {
      times.merge(ByteBuffer.wrap(record.key()), record.timestamp(), Math::min);
    }
    return times;
  }
}
