package dev.scriptorium.processor;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The members of sealed families, as the compiler knows them. */
public final class Families {

  private Families() {}

  /** Every record that belongs to a sealed family, however deep. */
  public static Set<Class<?>> of(Class<?> family) {
    return members(family).collect(Collectors.toSet());
  }

  /** The classes of samples. */
  public static Set<Class<?>> sampled(Collection<?> samples) {
    return samples.stream().map(Object::getClass).collect(Collectors.toSet());
  }

  private static Stream<Class<?>> members(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(Families::members)
        : Stream.of(type);
  }
}
