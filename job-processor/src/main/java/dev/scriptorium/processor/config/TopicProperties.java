package dev.scriptorium.processor.config;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of topics that are created at start; existing ones are left as they are.
 *
 * @param partitions of every topic; can be changed later only by a documented drain
 * @param replication copies
 * @param minInSyncReplicas copies that must have a record before it counts as written
 * @param commandRetention how long commands stay in the log
 * @param eventRetention how long events stay in the log
 * @param replyRetention how long outcomes stay in the log
 */
@ConfigurationProperties("scriptorium.kafka")
public record TopicProperties(
    @DefaultValue("12") int partitions,
    @DefaultValue("1") short replication,
    @DefaultValue("1") int minInSyncReplicas,
    @DefaultValue("14d") Duration commandRetention,
    @DefaultValue("30d") Duration eventRetention,
    @DefaultValue("1h") Duration replyRetention) {}
