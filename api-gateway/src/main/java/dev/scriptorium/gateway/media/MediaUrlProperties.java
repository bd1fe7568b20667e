package dev.scriptorium.gateway.media;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of recordings by URL.
 *
 * @param allowed addresses, ranges and hosts that may be asked although they are not public
 */
@ConfigurationProperties("scriptorium.gateway.media")
public record MediaUrlProperties(@DefaultValue List<String> allowed) {}
