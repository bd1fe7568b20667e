package dev.scriptorium.common.limit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what of a record is beyond its {@link AtMost}, however deep. */
public final class LimitCheck {

  private static final ClassValue<RecordComponent[]> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
          RecordComponent[] components = type.getRecordComponents();
          return components == null ? new RecordComponent[0] : components;
        }
      };

  private LimitCheck() {}

  /** A sentence about the first component that is beyond its limit; empty if none is. */
  public static Optional<String> violation(Record checked) {
    for (RecordComponent component : COMPONENTS.get(checked.getClass())) {
      Object value = value(checked, component);
      Optional<String> found =
          value == null ? Optional.empty() : violation(component, value).or(() -> inside(value));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> violation(RecordComponent component, Object value) {
    AtMost limit = component.getAnnotation(AtMost.class);
    if (limit == null) {
      return Optional.empty();
    }
    if (value instanceof Integer number) {
      return number < 0 || number > limit.value()
          ? Optional.of("%s is not from 0 to %d".formatted(component.getName(), limit.value()))
          : Optional.empty();
    }
    return length(value) > limit.value()
        ? Optional.of(
            "%s has more than %d characters".formatted(component.getName(), limit.value()))
        : Optional.empty();
  }

  private static Optional<String> inside(Object value) {
    if (value instanceof Record nested) {
      return violation(nested);
    }
    return value instanceof Collection<?> several
        ? several.stream().map(LimitCheck::inside).flatMap(Optional::stream).findFirst()
        : Optional.empty();
  }

  private static long length(Object value) {
    if (value instanceof String text) {
      return text.codePointCount(0, text.length());
    }
    Stream<?> parts =
        value instanceof Map<?, ?> map
            ? Stream.concat(map.keySet().stream(), map.values().stream())
            : ((Collection<?>) value).stream();
    return parts.mapToLong(LimitCheck::length).sum();
  }

  private static @Nullable Object value(Record of, RecordComponent component) {
    try {
      return component.getAccessor().invoke(of);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("records of commands are public", e);
    }
  }
}
