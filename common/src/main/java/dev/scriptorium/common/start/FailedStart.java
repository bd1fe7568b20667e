package dev.scriptorium.common.start;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line for whoever set something that cannot be. The framework's exceptions are recognized by
 * their messages: this package knows no framework.
 */
public final class FailedStart {

  /** Settings without the framework's own report of a failed start: the last line says it. */
  public static final Map<String, Object> WITHOUT_REPORT =
      Map.of(
          "logging.level.org.springframework.boot.diagnostics", "OFF",
          "logging.level.org.springframework.boot.web.server.servlet.context", "ERROR");

  private static final Pattern SETTING = Pattern.compile("bind properties under '([^']+)'");
  private static final Pattern VALUE = Pattern.compile("for value \\[(.*?)\\]");
  private static final String NO_CONSTANT = "No enum constant";

  private FailedStart() {}

  /** The setting that prevented the start, and why; empty if it was something else. */
  public static Optional<String> setting(Throwable failure) {
    List<String> messages = messages(failure);
    return last(SETTING, messages).map(name -> line(name, messages));
  }

  /** Why it failed, as far as one line can say it. */
  public static String line(Throwable failure) {
    return setting(failure).orElseGet(() -> messages(failure).getLast());
  }

  private static String line(String name, List<String> messages) {
    String reason = messages.getLast();
    if (reason.startsWith(name)) {
      return reason;
    }
    String value =
        last(VALUE, messages).map(" cannot be '%s'"::formatted).orElse(" cannot be used");
    return "%s (%s)%s%s"
        .formatted(
            name, variable(name), value, reason.startsWith(NO_CONSTANT) ? "" : ": " + reason);
  }

  private static String variable(String name) {
    return name.replace('.', '_').replace("-", "").toUpperCase(Locale.ROOT);
  }

  private static Optional<String> last(Pattern pattern, List<String> messages) {
    return messages.reversed().stream()
        .map(pattern::matcher)
        .filter(Matcher::find)
        .map(matcher -> matcher.group(1))
        .findFirst();
  }

  /** The first line of each, from the outermost to the cause of all; at least one. */
  private static List<String> messages(Throwable failure) {
    List<String> messages = new ArrayList<>();
    for (Throwable each = failure; each != null; each = each.getCause()) {
      String message = each.getMessage() == null ? "" : each.getMessage();
      messages.add(message.lines().findFirst().orElse(each.getClass().getSimpleName()));
    }
    return messages;
  }
}
