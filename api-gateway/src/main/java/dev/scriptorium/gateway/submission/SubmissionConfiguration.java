package dev.scriptorium.gateway.submission;

import dev.scriptorium.common.id.Ids;
import dev.scriptorium.common.kafka.KafkaSettings;
import dev.scriptorium.common.wire.CommandCodec;
import dev.scriptorium.gateway.GatewayProperties;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.MicrometerConsumerListener;
import org.springframework.kafka.core.MicrometerProducerListener;

/** Beans that send commands to the log and receive their outcomes. */
@Configuration(proxyBeanMethods = false)
class SubmissionConfiguration {

  private static final int REQUEST_TIMEOUT_MS = 10_000;

  @Bean
  PendingOutcomes pendingOutcomes(MeterRegistry meters) {
    PendingOutcomes pending = new PendingOutcomes();
    meters.gauge("scriptorium.gateway.outcomes.pending", pending, PendingOutcomes::size);
    return pending;
  }

  @Bean
  ReplyReader replyReader(
      GatewayProperties settings, PendingOutcomes pending, MeterRegistry meters) {
    DefaultKafkaConsumerFactory<byte[], byte[]> consumers =
        new DefaultKafkaConsumerFactory<>(consumer(settings.kafka()));
    consumers.addListener(new MicrometerConsumerListener<>(meters));
    return new ReplyReader(
        consumers::createConsumer,
        settings.kafka().topics().replies(),
        Ids.fresh().hashCode(),
        pending);
  }

  @Bean
  DefaultKafkaProducerFactory<byte[], byte[]> commandProducers(
      GatewayProperties settings, MeterRegistry meters) {
    DefaultKafkaProducerFactory<byte[], byte[]> producers =
        new DefaultKafkaProducerFactory<>(producer(settings));
    producers.addListener(new MicrometerProducerListener<>(meters));
    return producers;
  }

  @Bean
  Submission submission(
      GatewayProperties settings,
      DefaultKafkaProducerFactory<byte[], byte[]> producers,
      ReplyReader replies,
      PendingOutcomes pending,
      @Qualifier("gateway") JdbcClient jdbc,
      ObjectProvider<Admission> admissions,
      ObjectProvider<ChangeListener> listeners) {
    Producer<byte[], byte[]> producer = producers.createProducer();
    return new AdmittingSubmission(
        new NotifyingSubmission(
            new KafkaSubmission(
                producer,
                settings.kafka().topics().commands(),
                replies,
                pending,
                new TimelineOutcomes(jdbc),
                settings.gateway().replyTimeout()),
            listeners),
        admissions);
  }

  @Bean
  LogEnds logEnds(GatewayProperties settings) {
    return new KafkaLogEnds(
        settings.kafka().client("scriptorium-gateway-log-ends"),
        settings.kafka().topics().commands());
  }

  /** UP once outcomes can be received: before, every command would time out. */
  @Bean
  HealthIndicator replies(ReplyReader reader, GatewayProperties settings) {
    Duration limit = settings.health().silenceLimit();
    return () ->
        reader.partition().isPresent() && !reader.sinceTurn().exceeds(limit)
            ? Health.up().build()
            : Health.down().build();
  }

  private static Map<String, Object> consumer(KafkaSettings kafka) {
    Map<String, Object> config = kafka.consumer("scriptorium-gateway-replies");
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
    return config;
  }

  private static Map<String, Object> producer(GatewayProperties settings) {
    int replyTimeout = (int) settings.gateway().replyTimeout().toMillis();
    Map<String, Object> config = settings.kafka().producer("scriptorium-gateway-commands");
    config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    // A single command is sent at once; under load, commands are batched with the next request
    config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    config.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
    config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, CommandCodec.LARGEST);
    config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, replyTimeout);
    config.put(
        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.min(replyTimeout, REQUEST_TIMEOUT_MS));
    config.put(
        ProducerConfig.MAX_BLOCK_MS_CONFIG, (int) settings.gateway().sendTimeout().toMillis());
    return config;
  }
}
