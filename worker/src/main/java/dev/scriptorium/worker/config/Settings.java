package dev.scriptorium.worker.config;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A record of settings. Each component has a {@link Default}, and a row in docs/settings.md. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Settings {

  /** What their names begin with: {@code scriptorium.worker.media}. */
  String value();
}
