package dev.scriptorium.standalone.fuzz;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.function.Consumer;
import org.slf4j.LoggerFactory;

/** Notices errors and stack traces in the log. */
final class LogWatch extends AppenderBase<ILoggingEvent> implements AutoCloseable {

  private static final int SHOWN = 1500;

  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final Consumer<String> found;

  private LogWatch(Consumer<String> found) {
    this.found = found;
  }

  static LogWatch open(Consumer<String> found) {
    LogWatch watch = new LogWatch(found);
    watch.setContext(watch.root.getLoggerContext());
    watch.start();
    watch.root.addAppender(watch);
    return watch;
  }

  @Override
  protected void append(ILoggingEvent event) {
    IThrowableProxy thrown = event.getThrowableProxy();
    if (event.getLevel().isGreaterOrEqual(Level.ERROR) || thrown != null) {
      String text =
          event.getLevel() + " " + event.getLoggerName() + " " + event.getFormattedMessage();
      String trace = thrown == null ? "" : "\n" + ThrowableProxyUtil.asString(thrown);
      found.accept((text + trace).substring(0, Math.min(SHOWN, (text + trace).length())));
    }
  }

  @Override
  public void close() {
    root.detachAppender(this);
    stop();
  }
}
