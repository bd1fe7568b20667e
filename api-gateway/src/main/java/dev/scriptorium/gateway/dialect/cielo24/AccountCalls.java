package dev.scriptorium.gateway.dialect.cielo24;

import dev.scriptorium.gateway.account.Account;
import dev.scriptorium.gateway.account.AccountSettings;
import dev.scriptorium.gateway.account.AccountSettings.Change;
import dev.scriptorium.gateway.account.Accounts;
import dev.scriptorium.gateway.account.ApiKeys;
import dev.scriptorium.gateway.account.Caller;
import dev.scriptorium.gateway.account.Callers;
import dev.scriptorium.gateway.account.NewAccount;
import dev.scriptorium.gateway.account.Sessions;
import dev.scriptorium.gateway.dialect.cielo24.Cielo24Properties.Limits;
import java.util.Optional;
import java.util.UUID;

/** The calls about accounts, sessions and keys (contract 5.1). */
final class AccountCalls {

  /** In filters it stands for all accounts. */
  private static final String EVERYBODY = "*";

  private final AccountAccess access;
  private final Callers callers;
  private final Accounts accounts;
  private final Sessions sessions;
  private final ApiKeys keys;
  private final Limits limits;
  private final LoginCall login;

  AccountCalls(
      AccountAccess access,
      Callers callers,
      Accounts accounts,
      Sessions sessions,
      ApiKeys keys,
      Limits limits) {
    this.access = access;
    this.callers = callers;
    this.accounts = accounts;
    this.sessions = sessions;
    this.keys = keys;
    this.limits = limits;
    this.login = new LoginCall(sessions, limits);
  }

  Reply login(ApiRequest request) {
    return login.answer(request);
  }

  /**
   * A key used as a token is no session: there is nothing to close, and nothing wrong with that.
   */
  Reply logout(ApiRequest request) {
    AccountAccess.checkVersion(request);
    String token = request.token();
    if (!sessions.logout(token) && callers.find(token).isEmpty()) {
      throw ApiException.badToken();
    }
    return Reply.noContent();
  }

  Reply generateApiKey(ApiRequest request) {
    Caller caller = access.caller(request);
    boolean another = request.bool("force_new").orElse(false);
    UUID account = selected(request, "account_id", caller);
    if (!keys.available()) {
      throw ApiException.of(
          ErrorType.NOT_IMPLEMENTED, "This server is not set up for API keys (no secret key)");
    }
    return Reply.member("ApiKey", another ? keys.add(account) : keys.current(account));
  }

  Reply removeApiKey(ApiRequest request) {
    Caller caller = access.caller(request);
    String key = request.required("api_securekey", limits.password());
    Account owner = keys.owner(key, accounts).orElseThrow(AccountCalls::unknownKey);
    if (!owner.isWithin(caller)) {
      throw ApiException.unprivileged();
    }
    if (!keys.remove(key)) {
      throw unknownKey();
    }
    return Reply.noContent();
  }

  Reply verifyKey(ApiRequest request) {
    return Reply.member("name", access.caller(request).username());
  }

  Reply create(ApiRequest request) {
    Caller caller = access.caller(request);
    String username = request.required("new_username", limits.username());
    if (username.equals(EVERYBODY) || !username.equals(username.strip())) {
      throw ApiRequest.unusable("new_username", "must not be * or have blanks around it");
    }
    NewAccount account =
        new NewAccount(
            username,
            request.required("new_password", limits.password()),
            parent(request, caller),
            optional(request, "first_name"),
            optional(request, "last_name"),
            optional(request, "email"));
    if (accounts.create(account).isEmpty()) {
      throw ApiException.of(ErrorType.ACCOUNT_EXISTS, "There is an account of this name");
    }
    return Reply.noContent();
  }

  /** By POST only: a password does not belong into a URL (contract 1.2). */
  Reply updatePassword(ApiRequest request) {
    Caller caller = access.caller(request);
    if (!request.isPost()) {
      throw ApiException.of(ErrorType.INVALID_QUERY, "update_password is called with POST");
    }
    String password = request.required("new_password", limits.password());
    accounts.changePassword(selected(request, "username", caller), password);
    return Reply.noContent();
  }

  Reply updateSetting(ApiRequest request) {
    Caller caller = access.caller(request);
    Change change = change(request, request.required("setting", limits.username()));
    accounts.change(selected(request, "account_id", caller), change);
    return Reply.noContent();
  }

  Reply getSettings(ApiRequest request) {
    AccountSettings settings = accounts.settings(access.caller(request).accountId());
    return Reply.json(
        json -> {
          json.writeStartObject();
          json.writeStringProperty("default_job_notes", settings.defaultJobNotes());
          json.writeBooleanProperty(
              "require_customer_authorization_before_starting_workflow",
              settings.authorizationRequired());
          json.writeBooleanProperty(
              "customer_authorization_required_mechanical",
              settings.authorizationRequiredMechanical());
          json.writeEndObject();
        });
  }

  private Change change(ApiRequest request, String setting) {
    return switch (setting) {
      case "default_job_notes" -> new Change.DefaultJobNotes(notes(request));
      case "require_customer_authorization_before_starting_workflow" ->
          new Change.AuthorizationRequired(flag(request));
      case "customer_authorization_required_mechanical" ->
          new Change.AuthorizationRequiredMechanical(flag(request));
      default -> throw ApiException.of(ErrorType.INVALID_OPTION, "There is no such setting");
    };
  }

  private String notes(ApiRequest request) {
    String notes = request.text("value").orElseThrow(() -> ApiRequest.missing("value"));
    request.given("value", limits.defaultJobNotes());
    return notes;
  }

  private static boolean flag(ApiRequest request) {
    return request.bool("value").orElseThrow(() -> ApiRequest.missing("value"));
  }

  private UUID parent(ApiRequest request, Caller caller) {
    return optionalText(request, "parent_account")
        .or(() -> optionalText(request, "sub_account"))
        .map(name -> access.named(name, caller).id())
        .orElse(caller.accountId());
  }

  private String optional(ApiRequest request, String name) {
    return optionalText(request, name).orElse("");
  }

  /** Optional arguments of account/create may be headers (contract 5.1.9). */
  private Optional<String> optionalText(ApiRequest request, String name) {
    return request.given(name, limits.username()).or(() -> request.headers().text(name));
  }

  private UUID selected(ApiRequest request, String parameter, Caller caller) {
    return request
        .given(parameter)
        .filter(name -> !name.equals(caller.username()))
        .map(name -> access.named(name, caller).id())
        .orElse(caller.accountId());
  }

  private static ApiException unknownKey() {
    return ApiException.of(ErrorType.ITEM_NOT_FOUND, "There is no such API key");
  }
}
