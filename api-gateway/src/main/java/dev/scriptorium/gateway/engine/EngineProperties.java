package dev.scriptorium.gateway.engine;

import dev.scriptorium.common.model.People;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who transcribes.
 *
 * @param rules {@code language=engine} or {@code language:FIDELITY=engine}, the first that matches
 *     counts; {@code *} is every language, and {@code en} is {@code en-US}, too
 * @param people what becomes of steps that people do
 * @param withoutEngine what becomes of an order in a language that no rule matches
 */
@ConfigurationProperties("scriptorium.gateway.engine")
public record EngineProperties(
    @DefaultValue({"en-x-sandbox=sandbox", "en=speech"}) List<String> rules,
    @DefaultValue("NONE") People people,
    @DefaultValue("REFUSE") WithoutEngine withoutEngine) {

  /** What becomes of an order in a language without an engine. */
  public enum WithoutEngine {
    /** It is refused. */
    REFUSE,
    /** It waits for people. */
    HUMAN
  }
}
