package dev.scriptorium.gateway.engine;

import dev.scriptorium.common.model.Fidelity;
import dev.scriptorium.common.model.People;
import dev.scriptorium.common.model.WorkOrder;
import dev.scriptorium.gateway.engine.EngineProperties.WithoutEngine;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Chooses the engine of a job by its language and fidelity. */
public final class Engines {

  private static final Pattern RULE =
      Pattern.compile("(\\*|[A-Za-z0-9-]+)(?::([A-Z]+))?=([a-z0-9-]+)");
  private static final String EVERY_LANGUAGE = "*";

  private final List<Rule> rules;
  private final People people;
  private final WithoutEngine withoutEngine;

  /**
   * @throws IllegalArgumentException a rule cannot be read
   */
  public Engines(EngineProperties settings) {
    this.rules = settings.rules().stream().map(Rule::read).toList();
    this.people = settings.people();
    this.withoutEngine = settings.withoutEngine();
  }

  /**
   * The engine that writes the first draft; empty if there is none for it.
   *
   * @param language RFC 5646 tag
   */
  public Optional<String> choose(String language, Fidelity fidelity) {
    return rules.stream()
        .filter(rule -> rule.matches(language, fidelity))
        .map(Rule::engine)
        .findFirst()
        .or(
            () ->
                withoutEngine == WithoutEngine.HUMAN
                    ? Optional.of(WorkOrder.HUMAN)
                    : Optional.empty());
  }

  /** What becomes of steps that people do. */
  public People people() {
    return people;
  }

  /**
   * @param fidelity null: every one
   */
  private record Rule(String language, @Nullable Fidelity fidelity, String engine) {

    static Rule read(String text) {
      Matcher parts = RULE.matcher(text.strip());
      if (!parts.matches()) {
        throw new IllegalArgumentException(
            "scriptorium.gateway.engine.rules: %s is not language=engine or language:FIDELITY=engine"
                .formatted(text));
      }
      return new Rule(
          parts.group(1).toLowerCase(Locale.ROOT),
          parts.group(2) == null ? null : Fidelity.valueOf(parts.group(2)),
          parts.group(3));
    }

    boolean matches(String asked, Fidelity askedFidelity) {
      String tag = asked.toLowerCase(Locale.ROOT);
      boolean speaks =
          language.equals(EVERY_LANGUAGE) || tag.equals(language) || tag.startsWith(language + "-");
      return speaks && (fidelity == null || fidelity == askedFidelity);
    }
  }
}
