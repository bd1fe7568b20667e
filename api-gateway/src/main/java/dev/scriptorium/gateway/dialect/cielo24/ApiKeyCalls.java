package dev.scriptorium.gateway.dialect.cielo24;

import dev.scriptorium.gateway.account.Account;
import dev.scriptorium.gateway.account.ApiKeys;
import dev.scriptorium.gateway.account.Caller;
import dev.scriptorium.gateway.dialect.cielo24.Cielo24Properties.Limits;
import java.util.UUID;

/** The calls about API keys (docs/contract/cielo24.md, 5.1.3, 5.1.4). */
final class ApiKeyCalls {

  private final AccountAccess access;
  private final ApiKeys keys;
  private final Limits limits;

  ApiKeyCalls(AccountAccess access, ApiKeys keys, Limits limits) {
    this.access = access;
    this.keys = keys;
    this.limits = limits;
  }

  Reply generate(ApiRequest request) {
    Caller caller = access.caller(request);
    boolean another = request.bool("force_new").orElse(false);
    UUID account = access.selected(request, "account_id", caller);
    if (!keys.available()) {
      throw ApiException.of(
          ErrorType.NOT_IMPLEMENTED, "This server is not configured for API keys (no secret key)");
    }
    return Reply.member("ApiKey", another ? keys.add(account) : keys.current(account));
  }

  Reply remove(ApiRequest request) {
    Caller caller = access.caller(request);
    String key = request.required("api_securekey", limits.password());
    Account owner = keys.owner(key).orElseThrow(ApiKeyCalls::unknown);
    if (!owner.isWithin(caller)) {
      throw ApiException.unprivileged();
    }
    if (!keys.remove(key)) {
      throw unknown();
    }
    return Reply.noContent();
  }

  private static ApiException unknown() {
    return ApiException.of(ErrorType.ITEM_NOT_FOUND, "The API key does not exist");
  }
}
