package dev.scriptorium.gateway;

import java.util.Map;
import java.util.function.ToIntFunction;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** How a command of an operator runs that needs the gateway's database only. */
public final class DatabaseCommand {

  private DatabaseCommand() {}

  /**
   * Runs it with the beans that it needs, without the gateway; returns the exit code.
   *
   * @param beans their configuration
   * @param settings that take precedence over all others
   */
  public static int run(
      Class<?> beans, Map<String, Object> settings, ToIntFunction<ApplicationContext> command) {
    String[] arguments =
        settings.entrySet().stream()
            .map(setting -> "--%s=%s".formatted(setting.getKey(), setting.getValue()))
            .toArray(String[]::new);
    try (ConfigurableApplicationContext context =
        new SpringApplicationBuilder(beans)
            .web(WebApplicationType.NONE)
            .bannerMode(Banner.Mode.OFF)
            .logStartupInfo(false)
            .registerShutdownHook(false)
            .run(arguments)) {
      return command.applyAsInt(context);
    }
  }
}
