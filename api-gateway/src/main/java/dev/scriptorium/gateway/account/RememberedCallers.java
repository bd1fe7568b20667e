package dev.scriptorium.gateway.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.scriptorium.gateway.account.AccountProperties.Remembering;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Callers that were found a moment ago, so that a client in full swing is looked up now and then
 * and not with every request (ADR 9). Forgotten as soon as anything changes that decides who a
 * caller is and what he may do, if this gateway changes it.
 */
final class RememberedCallers {

  private final Cache<TokenHash, Remembered> callers;
  private final AtomicLong changes = new AtomicLong();

  /**
   * @param asOf changes there had been when the database was asked: one more, and this is void
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

  /**
   * The caller that is remembered for the token, else what the lookup finds; null if it finds none.
   */
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

  /** Something has changed: whoever asks from now on gets what the database says. */
  void forget() {
    changes.incrementAndGet();
    callers.invalidateAll();
  }
}
