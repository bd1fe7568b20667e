package dev.scriptorium.common.limit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The limit of a component of a record: of a text its length in characters, of a list or map of
 * texts the length of all together, of a number its value, which is not negative either.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface AtMost {
  int value();
}
