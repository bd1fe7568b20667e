package dev.scriptorium.gateway.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.scriptorium.gateway.account.AccountProperties.Remembering;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A cache of callers, so that a busy client is not looked up with every request (ADR 9). Cleared as
 * soon as this gateway changes anything that affects callers.
 */
final class RememberedCallers {

  private final Cache<TokenHash, Remembered> callers;
  private final AtomicLong changes = new AtomicLong();

  /**
   * @param asOf number of changes when the database was queried: after another one this is void
   */
  private record Remembered(Caller caller, long asOf) {}

  RememberedCallers(Remembering settings, Ticker ticker) {
    this.callers =
        Caffeine.newBuilder()
            .expireAfterWrite(settings.duration())
            .maximumSize(settings.callers())
            .ticker(ticker)
            .build();
  }

  /** The cached caller of the token, else what the lookup finds; null if it finds none. */
  @Nullable Caller find(TokenHash token, Function<TokenHash, @Nullable Caller> lookup) {
    long asOf = changes.get();
    Remembered remembered = callers.getIfPresent(token);
    if (remembered != null && remembered.asOf() == asOf) {
      return remembered.caller();
    }
    Caller found = lookup.apply(token);
    if (found != null) {
      callers.put(token, new Remembered(found, asOf));
    }
    return found;
  }

  /** Clears the cache after a change. */
  void forget() {
    changes.incrementAndGet();
    callers.invalidateAll();
  }
}
