package dev.scriptorium.gateway.dialect.cielo24;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.stream.Stream;

/** The real table of calls, with nothing behind them: whatever a call needs is null. */
final class UnconnectedCalls {

  private UnconnectedCalls() {}

  static CallTable table() {
    Method factory =
        Stream.of(CallTable.class.getDeclaredMethods())
            .filter(method -> method.getName().equals("of"))
            .findFirst()
            .orElseThrow();
    try {
      return (CallTable)
          factory.invoke(
              null,
              Stream.of(factory.getParameterTypes()).map(UnconnectedCalls::unconnected).toArray());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object unconnected(Class<?> type) {
    Constructor<?> constructor = type.getDeclaredConstructors()[0];
    try {
      return constructor.newInstance(new Object[constructor.getParameterCount()]);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
